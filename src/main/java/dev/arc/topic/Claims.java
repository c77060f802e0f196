package dev.arc.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what a text says about the data, the people and the rights that an agent works with:
/// descriptions (`opening hours are 9 to 5`), orders to take something as something, and orders to
/// look. An order how to answer says nothing of the data. Thread-safe.
///
/// [Rules] reads what an agent is to do; a description orders nothing and yet takes something for
/// granted, which is why it is read here.
public final class Claims {

  private static final Pattern DECIMAL = Pattern.compile("\\d+[.]\\d+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  /// The most words of a label in front of a sentence.
  private static final int LABEL = 5;

  private Claims() {}

  /// What the sentences of a prompt say, in order of lines.
  public static List<Claim> read(String prompt) {
    var claims = new ArrayList<Claim>();
    for (var passage : Passages.of(prompt)) {
      if (!passage.text().endsWith("?")) {
        claims.addAll(of(passage));
      }
    }
    return claims;
  }

  private static List<Claim> of(Passage passage) {
    var words = shapes(passage.text());
    var claims = new ArrayList<Claim>();
    if (!words.isEmpty() && !ClaimWords.ELSEWHERE.isIn(words)) {
      for (var kind : ClaimWords.ALL) {
        stance(kind, words)
            .map(assumes -> new Claim(kind.kind(), assumes, passage.line(), passage.text()))
            .ifPresent(claims::add);
      }
    }
    return claims;
  }

  /// Whether something is taken for granted; empty where nothing is said of the kind.
  private static Optional<Boolean> stance(ClaimWords kind, List<Word> words) {
    if (kind.takes().isIn(words)
        && !ClaimWords.DENYING.isIn(words)
        && !ClaimWords.HEDGING.isIn(words)) {
      return Optional.of(true);
    }
    if (kind.not().isIn(words)) {
      return Optional.empty();
    }
    if (kind.guards().isIn(words) || looks(words) && kind.matter().isIn(words)) {
      return Optional.of(false);
    }
    return isReport(words) || isOpen(words) || !kind.holds().isIn(words)
        ? Optional.empty()
        : Optional.of(!ordersLook(words));
  }

  /// Whether it may be so or not: nothing is taken for granted, unless the agent is told to look.
  private static boolean isOpen(List<Word> words) {
    return !ordersLook(words)
        && (ClaimWords.HEDGING.isIn(words) || RuleWords.isAt(RuleWords.CONDITION, words, 0));
  }

  private static boolean looks(List<Word> words) {
    return ClaimWords.LOOKING.isIn(words) && !ClaimWords.SPARING.isIn(words);
  }

  private static boolean ordersLook(List<Word> words) {
    return ClaimWords.LOOKING.lengthAtStart(words) > 0 && !ClaimWords.SPARING.isIn(words);
  }

  /// An order how to answer, perhaps behind a label: `Solution: present what you chose`.
  private static boolean isReport(List<Word> words) {
    var colon = words.stream().map(Word::text).toList().indexOf(":");
    var labelled = colon > 0 && colon <= LABEL && colon + 1 < words.size();
    var order = labelled ? words.subList(colon + 1, words.size()) : words;
    return ClaimWords.REPORTING.lengthAtStart(order) > 0;
  }

  /// The words that are not quoted, with `#` for every number.
  private static List<Word> shapes(String sentence) {
    return Words.of(sentence).stream()
        .filter(word -> !word.quoted())
        .map(word -> new Word(shape(word.text()), word.start(), word.end(), false))
        .toList();
  }

  private static String shape(String word) {
    var decimals = DECIMAL.matcher(word).matches();
    return decimals ? "#.#" : NUMBER.matcher(word).replaceAll("#");
  }
}
