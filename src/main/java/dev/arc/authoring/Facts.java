package dev.arc.authoring;

import dev.arc.quantity.CurrencyCode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells facts in a model's words: figures, currencies, months. In a scenario these are drawn and
/// computed, so nobody may type them.
final class Facts {
  private static final Pattern WORD = Pattern.compile("[\\p{L}]+|\\p{Sc}");
  private static final Pattern TIMES =
      Pattern.compile(
          "(?i)\\b(january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|quarter [a-z]+)\\b");
  private static final Pattern AMOUNTS =
      Pattern.compile(
          "(?i)\\b(thousands?|millions?|billions?|hundreds?|dozens?|lakhs?|crores?|cents?|pence|percent|zero|currenc(y|ies))\\b");

  /// Everyday words that are names of currencies as well.
  private static final Set<String> EVERYDAY =
      Set.of(
          "real", "won", "rand", "sol", "lei", "leva", "dong", "kip", "som", "sum", "taka", "bob",
          "pounds", "pound", "mark", "marks", "crown", "crowns", "all", "top", "try", "mad", "cup",
          "lev", "kina", "pula");

  private Facts() {}

  /// Whether a text, its placeholders taken out, states a fact.
  static boolean isIn(String text) {
    return text.codePoints().anyMatch(Character::isDigit)
        || TIMES.matcher(text).find()
        || AMOUNTS.matcher(text).find()
        || WORD.matcher(text).results().anyMatch(word -> isCurrency(word.group()));
  }

  private static boolean isCurrency(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    if (EVERYDAY.contains(lower)) {
      return false;
    }
    var isCode = word.length() == 3 && word.equals(word.toUpperCase(Locale.ROOT));
    var isSign = Character.getType(word.codePointAt(0)) == Character.CURRENCY_SYMBOL;
    return (isCode || isSign || word.length() > 3)
        && !CurrencyCode.named(isCode ? word : lower).isEmpty();
  }
}
