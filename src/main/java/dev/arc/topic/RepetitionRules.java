package dev.arc.topic;

import dev.arc.topic.Clause.Kind;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads that a change whose outcome is unknown has to be looked up before it is made again.
final class RepetitionRules implements RuleReader {

  static final Lexicon CHANGES =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "payment*",
                  "booking*",
                  "transfer*",
                  "filing*",
                  "refund*",
                  "order*",
                  "change*",
                  "action*",
                  "irreversible",
                  "undone",
                  "write*",
                  "update*",
                  "cancellation*",
                  "side effect*",
                  "submission*",
                  "went through",
                  "gone through",
                  "took effect",
                  "transaction*",
                  "charge*",
                  "reservation*",
                  "purchase*",
                  "deletion*",
                  "message*",
                  "carried out",
                  "go* through",
                  "been made|sent|filed|booked|paid|done|placed",
                  "taken effect")));
  private static final Lexicon LOOKING =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "look*",
                  "check*",
                  "verif*",
                  "see whether|if",
                  "find out",
                  "make sure|certain",
                  "inspect*",
                  "query",
                  "confirm* that|whether|if|it|against|in",
                  "establish*",
                  "read ~ back",
                  "ascertain*",
                  "determin*")));
  private static final Lexicon AGAIN =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "again",
                  "retr*",
                  "repeat*",
                  "resend*",
                  "resubmit*",
                  "reissu*",
                  "refil*",
                  "rebook*",
                  "second|another time|attempt|try|call|one|payment|booking|order|filing|transfer",
                  "twice",
                  "once more",
                  "anew",
                  "afresh",
                  "redo*",
                  "duplicate*",
                  "went through",
                  "gone through",
                  "took|taken effect")));
  private static final Lexicon UNKNOWN =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "no|without answer|reply|response|confirmation|acknowledgement",
                  "unknown outcome|result|state|status",
                  "outcome|result|status is unknown|unclear|uncertain",
                  "hang*",
                  "silen*",
                  "never answer*|came|come|return*|got|get")));
  private static final Lexicon PROVISO =
      Lexicon.of(
          Map.of("", List.of("without", "until", "unless", "before", "only after|once|when|if")));

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    boolean unsure = statement.topics().contains("failure") || UNKNOWN.isIn(statement.words());
    if (!unsure || !CHANGES.isIn(statement.words()) || !AGAIN.isIn(statement.words())) {
      return;
    }
    if (looksFirst(statement) || isOrdered(statement)) {
      rules.accept(statement.rule("retry", Stance.GUARDS, Action.CHECK, "act"));
    }
  }

  /// `Check whether it went through`, said to the agent and not denied.
  private static boolean isOrdered(Statement statement) {
    return statement.main().stream()
        .anyMatch(clause ->
            LOOKING.all(clause.words()).stream()
                .anyMatch(found -> isOrder(clause.words(), found.from())));
  }

  private static boolean isOrder(List<Word> words, int at) {
    var before = words.subList(0, at);
    String verb = words.get(at).text();
    boolean denied = RuleWords.NEGATION.isIn(before) && !RuleWords.NOT_NEGATION.isIn(words);
    boolean told =
        verb.endsWith("ed") && before.stream().noneMatch(word -> word.text().equals("be"));
    boolean asksUser = verb.equals("check") && RuleWords.USER.isIn(words);
    return !denied && !told && !asksUser && !RuleWords.OTHERS.isIn(before);
  }

  /// `Never pay again without looking first`, `do not file again until you have checked`.
  static boolean looksFirst(Statement statement) {
    var proviso = new ArrayList<Word>();
    for (var kind : List.of(Kind.EXCEPTION, Kind.BEFORE, Kind.CONDITION)) {
      var words = statement.wordsOf(kind);
      if (PROVISO.isIn(words) && !isAgain(words)) {
        proviso.addAll(words);
      }
    }
    for (var clause : statement.main()) {
      var all = PROVISO.all(clause.words());
      if (!all.isEmpty()) {
        proviso.addAll(clause.words().subList(all.getFirst().from(), clause.words().size()));
      }
    }
    return LOOKING.isIn(proviso);
  }

  private static boolean isAgain(List<Word> words) {
    return AGAIN.isIn(words) && !LOOKING.isIn(words);
  }
}
