package dev.arc.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    return of(Passages.of(prompt));
  }

  static List<Claim> of(List<Passage> passages) {
    return Passages.each(passages)
        .filter(passage -> !passage.text().endsWith("?"))
        .flatMap(passage -> of(passage).stream())
        .toList();
  }

  private static List<Claim> of(Passage passage) {
    var words = shapes(passage.words());
    var said = words.isEmpty() ? Set.<String>of() : ClaimWords.in(words);
    if (said.isEmpty() || said.contains("elsewhere")) {
      return List.of();
    }
    var waiver = Waiver.in(words);
    var claims = new ArrayList<Claim>();
    for (String kind : ClaimWords.kindsOf(said)) {
      waiver
          .flatMap(order -> waived(order, kind, said))
          .or(() -> stance(kind, said, words, waiver.isPresent()))
          .map(assumes -> new Claim(kind, assumes, passage.line(), passage.text()))
          .ifPresent(claims::add);
    }
    return claims;
  }

  /// Who is told not to look takes it for granted, whatever else is said of looking.
  private static Optional<Boolean> waived(Waiver order, String kind, Set<String> said) {
    return order.kinds().contains(kind) && !said.contains(kind + "/takes")
        ? Optional.of(true)
        : Optional.empty();
  }

  /// Whether something is taken for granted; empty where nothing is said of the kind.
  private static Optional<Boolean> stance(
      String kind, Set<String> said, List<Word> words, boolean spared) {
    if (said.contains(kind + "/turns")) {
      return Optional.of(false);
    }
    var open = said.contains("hedging");
    if (said.contains(kind + "/takes") && !said.contains("denying") && !open) {
      return Optional.of(true);
    }
    if (said.contains(kind + "/not")) {
      return Optional.empty();
    }
    var looks = said.contains("looking") && !said.contains("sparing") && !spared;
    if (said.contains(kind + "/guards") || looks && said.contains(kind + "/matter")) {
      return Optional.of(false);
    }
    return said.contains(kind + "/holds") && !isReport(words)
        ? described(open, looks && ClaimWords.opensLook(words), words)
        : Optional.empty();
  }

  /// What may be so or not is not taken for granted; an order to look at it guards.
  private static Optional<Boolean> described(boolean open, boolean ordered, List<Word> words) {
    if (ordered) {
      return Optional.of(false);
    }
    return open || RuleWords.isAt(RuleWords.CONDITION, words, 0)
        ? Optional.empty()
        : Optional.of(true);
  }

  /// An order how to answer, perhaps behind a label: `Solution: present what you chose`.
  private static boolean isReport(List<Word> words) {
    var colon = words.stream().map(Word::text).toList().indexOf(":");
    var labelled = colon > 0 && colon <= LABEL && colon + 1 < words.size();
    var order = labelled ? words.subList(colon + 1, words.size()) : words;
    return ClaimWords.opensReport(order);
  }

  /// The words with `#` for every number.
  private static List<Word> shapes(List<Word> words) {
    return words.stream().map(Claims::shape).toList();
  }

  private static Word shape(Word word) {
    return word.text().chars().anyMatch(Character::isDigit)
        ? new Word(shape(word.text()), word.start(), word.end(), false)
        : word;
  }

  private static String shape(String word) {
    var decimals = DECIMAL.matcher(word).matches();
    return decimals ? "#.#" : NUMBER.matcher(word).replaceAll("#");
  }
}
