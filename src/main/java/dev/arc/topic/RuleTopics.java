package dev.arc.topic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What an instruction is about. A limit such as `above 50,000 dollars` is about no currency.
final class RuleTopics {

  private RuleTopics() {}

  /// Where these stand in front of a currency, they are what is spoken of: `how many digits that
  /// currency has`.
  private static final Lexicon DIGITS =
      Lexicon.of(Map.of("", List.of("digit*", "decimals", "decimal place|places|digits")));

  private static final Lexicon AS_OF = Lexicon.of(Map.of("", List.of("as of")));
  private static final int AGE = 3;

  /// Between digits and the currency that has them.
  private static final int NEAR = 6;

  static Set<String> in(List<Word> words) {
    var topics = new TreeSet<String>();
    var all = Topics.standard().find(words);
    for (var found : all) {
      if (!isBeside(words, found, all)) {
        topics.add(found.id());
      }
    }
    return topics;
  }

  private static boolean isBeside(List<Word> words, Lexicon.Found found, List<Lexicon.Found> all) {
    return switch (found.id()) {
      case "currency" -> isLimit(words, found) || isOfDigits(words, found);
      // `Minor unit` is about money.
      case "unit" ->
          all.stream().anyMatch(other -> other.id().equals("minor_units") && other.covers(found));
      // `As of which day it is` asks how old something is.
      case "current_date" ->
          AS_OF.isIn(words.subList(Math.max(0, found.from() - AGE), found.from()));
      // `Rate limited` is about no exchange.
      case "conversion" ->
          found.to() < words.size() && words.get(found.to()).text().startsWith("limit");
      default -> false;
    };
  }

  /// Whether only the digits of the currency are meant.
  private static boolean isOfDigits(List<Word> words, Lexicon.Found found) {
    var before = words.subList(Math.max(0, found.from() - NEAR), found.from());
    return DIGITS.isIn(before) && before.stream().noneMatch(Word::isMark);
  }

  private static boolean isLimit(List<Word> words, Lexicon.Found found) {
    return words.subList(Math.max(0, found.from() - 2), found.from()).stream()
        .anyMatch(word -> Character.isDigit(word.text().charAt(0)));
  }
}
