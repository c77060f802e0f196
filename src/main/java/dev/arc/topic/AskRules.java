package dev.arc.topic;

import dev.arc.topic.Clause.Kind;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Reads when to ask the user, and when not to.
final class AskRules implements RuleReader {

  private static final Lexicon DOUBT =
      Lexicon.of(
          java.util.Map.of(
              "",
              List.of(
                  "unclear",
                  "doubt",
                  "unsure",
                  "uncertain",
                  "ambigu*",
                  "not sure|clear|certain",
                  "anything|something ~ missing|unclear|ambiguous|open",
                  "hesitat*")));

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    for (var clause : statement.main()) {
      for (var head : clause.heads()) {
        if (head.is("ask") && !isDescribed(head)) {
          topics(statement, head).forEach(topic -> emit(statement, topic, head, rules));
        }
      }
    }
  }

  private static boolean isDescribed(Head head) {
    boolean asksAgent = !head.after().isEmpty() && head.after().getFirst().text().equals("you");
    boolean forAgreement = Agreement.isIn(head.after()) && Doubts.only(head.topics()).isEmpty();
    return asksAgent || forAgreement || Speaker.isOther(head);
  }

  private static Set<String> topics(Statement statement, Head head) {
    var topics = statement.topicsOf(head);
    if (!Doubts.only(statement.topics()).isEmpty()) {
      return topics;
    }
    if (DOUBT.isIn(statement.words())) {
      return statement.pointsBack() && !topics.isEmpty()
          ? topics
          : UnclearThings.in(statement.words(), DOUBT);
    }
    return statement.of(Kind.BEFORE).isEmpty() ? topics : Set.of();
  }

  private static void emit(Statement statement, String topic, Head head, Consumer<Rule> rules) {
    rules.accept(
        head.negated()
            ? statement.rule(topic, Stance.ASSUMES, Action.IGNORE, "")
            : statement.rule(topic, Stance.GUARDS, Action.ASK, ""));
  }
}
