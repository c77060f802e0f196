package dev.arc.capability;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The words of a text that carry meaning, without their endings: `budgets` and `budgeting` are
/// one.
public final class ContentWords {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final int SHORTEST = 3;
  private static final int SHORTEST_STEM = 4;

  // Longest first: only one is taken off.
  private static final List<String> ENDINGS =
      List.of(
          "ations", "ation", "ements", "ement", "ments", "ment", "ings", "ing", "ions", "ion",
          "ates", "ated", "ate", "ies", "ied", "ers", "er", "ors", "or", "ves", "es", "ed", "s",
          "e", "y");

  private static final Set<String> EMPTY =
      Set.of(
          "the",
          "and",
          "for",
          "with",
          "from",
          "that",
          "this",
          "these",
          "those",
          "its",
          "their",
          "your",
          "our",
          "you",
          "are",
          "was",
          "has",
          "have",
          "can",
          "may",
          "all",
          "any",
          "each",
          "into",
          "onto",
          "over",
          "about",
          "than",
          "then",
          "when",
          "which",
          "who",
          "what",
          "one",
          "two",
          "other",
          "more",
          "most",
          "not",
          "but",
          "per",
          "via",
          "using",
          "use",
          "uses",
          "used",
          "returns",
          "return",
          "given",
          "gives",
          "agent",
          "assistant",
          "tool",
          "tools",
          "user",
          "users",
          "help",
          "helps",
          "data",
          "information");

  private ContentWords() {}

  /// Without endings: to tell whether two texts are about the same.
  public static Set<String> of(String text) {
    return words(text, ContentWords::stem);
  }

  /// In the singular: to find a word that is known.
  static Set<String> inSingular(String text) {
    return words(text, ContentWords::singular);
  }

  private static Set<String> words(String text, UnaryOperator<String> form) {
    var words = new LinkedHashSet<String>();
    for (var word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
      if (word.length() >= SHORTEST && !EMPTY.contains(word)) {
        words.add(form.apply(word));
      }
    }
    return words;
  }

  private static String stem(String word) {
    for (var ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }
}
