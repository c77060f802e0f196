package dev.arc.topic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An order not to look: `never ask for the time zone`, `skip deduplication`. Who follows it takes
/// for granted what the look would have shown.
///
/// @param kinds of which the look would have told something
record Waiver(Set<String> kinds) {

  private static final Set<String> ENDS = Set.of(";", ":", "—", ",", ".", "but", "so", "because");
  private static final Set<String> ANYTHING =
      Set.of(
          "for",
          "confirmation",
          "confirmations",
          "clarification",
          "clarifications",
          "questions",
          "or",
          "and",
          "any",
          "further",
          "more",
          "additional",
          "the",
          "user");
  private static final Set<String> NEGATIONS = Set.of("not", "never", "nor");
  private static final Set<String> UNABLE =
      Set.of("can", "could", "may", "might", "did", "does", "has", "have", "had", "if", "when");
  private static final Set<String> CONDITIONS =
      Set.of("if", "when", "whenever", "where", "once", "unless", "until", "whether", "who");

  /// The order that a sentence gives; empty where it gives none, or orders another look instead.
  static Optional<Waiver> in(List<Word> words) {
    return ClaimWords.waivers(words).stream()
        .filter(found -> isOrder(words, found.from()))
        .findFirst()
        .filter(found -> !ClaimWords.narrows(words.subList(found.from(), words.size())))
        .map(found -> new Waiver(kinds(words, found)));
  }

  private static Set<String> kinds(List<Word> words, Lexicon.Found found) {
    int end = found.to();
    while (end < words.size() && !ENDS.contains(words.get(end).text())) {
      end++;
    }
    if (isAboutNothing(words.subList(found.to(), end))) {
      return Set.of();
    }
    var kinds = kinds(words.subList(found.from(), end));
    var conditional = RuleWords.isAt(RuleWords.CONDITION, words, 0);
    return kinds.isEmpty() && conditional ? kinds(words.subList(0, found.from())) : kinds;
  }

  /// `Do not ask for confirmation or clarification` tells how independent an agent is, and of
  /// nothing in particular that it is not to look at it.
  private static boolean isAboutNothing(List<Word> object) {
    return !object.isEmpty() && object.stream().map(Word::text).allMatch(ANYTHING::contains);
  }

  private static Set<String> kinds(List<Word> words) {
    var said = ClaimWords.in(words);
    return ClaimWords.kindsOf(said).stream()
        .filter(kind -> !said.equals(Set.of(kind + "/not")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// `Never skip the check`, `you cannot check` and `if you do not ask` order no such thing.
  private static boolean isOrder(List<Word> words, int at) {
    var before = at == 0 ? "" : words.get(at - 1).text();
    return !NEGATIONS.contains(before) && !UNABLE.contains(before) && !isInCondition(words, at);
  }

  private static boolean isInCondition(List<Word> words, int at) {
    for (int each = at - 1; each >= 0 && !ENDS.contains(words.get(each).text()); each--) {
      if (CONDITIONS.contains(words.get(each).text())) {
        return true;
      }
    }
    return false;
  }
}
