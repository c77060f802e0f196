package dev.arc.lint;

import dev.arc.topic.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a sentence speaks of, such as the amounts of a ledger or the results that are shown: its
/// words without those that any rule on the topic has, and without the value that the rule gives.
/// Two sentences about different things contradict each other in nothing.
///
/// @param words in their singular, in order of the alphabet
record Subject(List<String> words) {

  private static final String RESULT = "result";

  /// Words that name one side of the work → the one word for it.
  private static final Map<String, String> SIDES =
      Map.ofEntries(
          Map.entry("show", RESULT),
          Map.entry("display", RESULT),
          Map.entry("present", RESULT),
          Map.entry("report", RESULT),
          Map.entry("answer", RESULT),
          Map.entry("reply", RESULT),
          Map.entry("replie", RESULT),
          Map.entry("respond", RESULT),
          Map.entry("response", RESULT),
          Map.entry("result", RESULT),
          Map.entry("output", RESULT),
          Map.entry("return", RESULT),
          Map.entry("print", RESULT),
          Map.entry("customer", "user"),
          Map.entry("client", "user"),
          Map.entry("caller", "user"),
          Map.entry("stored", "store"),
          Map.entry("save", "store"),
          Map.entry("saved", "store"));

  private static final Set<String> COMMON =
      Set.of(
          """
          a an the all any each every these those this that its your you we our it they them
          their is are be will should must may can always never please only generally usually
          and or of for in on at as with by from to into come given treat assume assumed
          assuming consider considered interpret read take taken express expressed write written
          quote quoted state stated use used using say mean set keep amount figure money
          monetary sum number currency date dated day month year first before then time zone
          timestamp timezone unit measure measurement format style value dollar usd eur euro
          pound gbp sterling yen jpy us u.s american european british australian canadian swis
          franc chf cent utc gmt eastern pacific central mountain et pt est pst cet kilogram kg
          gram ounce celsiu fahrenheit degree metric imperial kilometer kilometre km mile meter
          metre foot feet inch inche centimeter centimetre cm litre liter gallon iso iso8601
          8601 yyyy mm dd yyyy-mm-dd dd/mm/yyyy mm/dd/yyyy comma point decimal separator
          thousand million $ € £ ¥ not line row column item
          """
              .strip()
              .split("\\s+"));

  Subject {
    words = List.copyOf(words);
  }

  static Subject of(String sentence) {
    var found = new TreeSet<String>();
    Words.of(sentence).stream()
        .filter(word -> !word.quoted())
        .map(word -> singular(word.text()))
        .filter(word -> word.chars().anyMatch(Character::isLetter))
        .map(word -> SIDES.getOrDefault(word, word))
        .filter(word -> !COMMON.contains(word))
        .forEach(found::add);
    return new Subject(new ArrayList<>(found));
  }

  /// Whether a sentence about this holds of all that the other is about.
  boolean covers(Subject other) {
    return other.words.containsAll(words);
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
