package dev.arc.topic;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells whom an order to ask wants to be asked, what about, and when.
final class Asking {

  private static final Lexicon SOURCE =
      lexicon(
          "the|a|an|our|your|another database|ledger|register|sheet|spreadsheet|tool|calculator|system",
          "the|a|an|our|your|another source|api|service|document|documents|table|archive|catalogue|catalog",
          "the finance|customer|payroll|product|central|internal database|ledger|register|system|service");
  private static final Lexicon NOT_THE_USER =
      lexicon(
          "never|not the|a|any user*|requester*|customer*|caller*|client*|person",
          "rather|instead than|of the|a|any user*|requester*|customer*|caller*|client*|person");
  private static final Lexicon AFTERWARDS =
      lexicon(
          "after|once you|having ~ given|give|gave|giving|stated|reported|named|answered|sent|told|quoted",
          "after ~ figure|answer|number|total|reply|result",
          "after answering|replying",
          "afterwards",
          "following your answer|reply",
          "below|behind|under ~ figure|answer|number|total",
          "at the end of your|the answer|reply");
  private static final Lexicon BEFOREHAND =
      lexicon(
          "not|never after|afterwards|below", "rather|instead than|of after|afterwards", "before");
  private static final Lexicon MEANT =
      lexicon("meant|intended|wanted|concerned", "they|user|requester mean|means|want|wants");
  private static final Lexicon ANYTHING =
      lexicon(
          "anything|questions|question|back",
          "for anything|clarification|clarifications|details|information");
  private static final Set<String> GENERAL =
      Set.of(
          "one",
          "format",
          "formats",
          "scale",
          "ones",
          "it",
          "is",
          "are",
          "was",
          "applies",
          "apply",
          "to",
          "of",
          "they",
          "the",
          "were",
          "reading",
          "interpretation",
          "meaning",
          "sense",
          "option",
          "value",
          "kind",
          "sort",
          "money",
          "convention",
          "order",
          "way",
          "country",
          "s",
          "notation",
          "standard",
          "calendar",
          "that",
          "this",
          "style",
          "system",
          "half",
          "side",
          "variant",
          "you",
          "a",
          "an",
          "should",
          "amount",
          "figure",
          "number",
          "date",
          "day",
          "month");

  private Asking() {}

  private static Lexicon lexicon(String... phrases) {
    return Lexicon.of(Map.of("", List.of(phrases)));
  }

  /// `Ask the database which currency it is`.
  static boolean isOfSource(Head head) {
    return !head.after().isEmpty() && RuleWords.isAt(SOURCE, head.after(), 0);
  }

  /// `Ask the database, never the user`.
  static boolean isOfSourceAlone(Statement statement, Head head) {
    return isOfSource(head) && NOT_THE_USER.isIn(statement.words());
  }

  /// `After you have given the figure`.
  static boolean isAfterwards(Statement statement) {
    return AFTERWARDS.isIn(statement.words()) && !BEFOREHAND.isIn(statement.words());
  }

  /// `Ask which plan is meant`: a thing, not what its figures are in.
  static boolean isOfAnotherThing(Head head) {
    var after = head.after();
    for (int at = 0; at + 1 < Math.min(after.size(), 6); at++) {
      if (Set.of("which", "what", "whose").contains(after.get(at).text())) {
        return !GENERAL.contains(after.get(at + 1).text())
            && MEANT.isIn(after.subList(at, after.size()))
            && RuleTopics.in(after.subList(at, after.size())).isEmpty();
      }
    }
    return false;
  }

  /// `Never ask the user anything`, `do not ask any questions`; not `never ask for the order
  /// number`, and not in one case alone.
  static boolean isOfAnything(Statement statement, Head head) {
    var after = head.after();
    boolean bare =
        after.stream()
            .allMatch(word ->
                word.isMark()
                    || Set.of(
                            "the",
                            "a",
                            "user",
                            "users",
                            "customer",
                            "customers",
                            "caller",
                            "callers",
                            "client",
                            "clients",
                            "requester",
                            "at",
                            "all",
                            "ever")
                        .contains(word.text()));
    return statement.of(Clause.Kind.CONDITION).isEmpty()
        && statement.of(Clause.Kind.BEFORE).isEmpty()
        && RuleTopics.in(statement.words()).isEmpty()
        && (bare && after.size() > 1 || ANYTHING.isIn(after))
        && after.stream()
            .noneMatch(word ->
                Set.of("about", "twice", "again", "more", "which", "that").contains(word.text()));
  }
}
