package dev.arc.topic;

import dev.arc.topic.Clause.Kind;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads when to ask the user, and when not to.
final class AskRules implements RuleReader {

  private static final Lexicon DOUBT =
      Lexicon.of(
          Map.of(
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
          read(statement, head, rules);
        }
      }
    }
  }

  private static void read(Statement statement, Head head, Consumer<Rule> rules) {
    if (head.negated() && Asking.isOfAnything(statement, head)) {
      rules.accept(statement.rule(Rule.ANYTHING, Stance.ASSUMES, Action.IGNORE, Rule.QUESTIONS));
      return;
    }
    for (String topic : topics(statement, head)) {
      if (head.negated() || !Restrictions.silences(statement, topic)) {
        emit(statement, topic, head, rules);
      }
    }
  }

  private static boolean isDescribed(Head head) {
    boolean asksAgent = !head.after().isEmpty() && head.after().getFirst().text().equals("you");
    boolean forAgreement = Agreement.isIn(head.after()) && Doubts.only(head.topics()).isEmpty();
    return asksAgent
        || forAgreement
        || isRequest(head)
        || Speaker.isOther(head)
        || Actors.isReport(head);
  }

  /// `What was asked` and `the unit that was asked for` are the request.
  private static boolean isRequest(Head head) {
    var before = head.before();
    int last = before.size() - 1;
    return head.verb().equals("asked")
        && last > 0
        && Set.of("is", "was", "were", "been", "being").contains(before.get(last).text())
        && Set.of("what", "that", "which", "has", "as").contains(before.get(last - 1).text());
  }

  private static Set<String> topics(Statement statement, Head head) {
    var topics = statement.topicsOf(head);
    if (Asking.isOfAnotherThing(head)) {
      return Doubts.only(RuleTopics.in(statement.wordsOf(Kind.CONDITION))).isEmpty()
          ? Set.of("identity")
          : Set.of();
    }
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
    if (head.negated()) {
      rules.accept(statement.rule(topic, Stance.ASSUMES, Action.IGNORE, ""));
    } else if (Asking.isOfSource(head)) {
      String barred = Asking.isOfSourceAlone(statement, head) ? Rule.QUESTIONS : "";
      rules.accept(statement.rule(topic, Stance.GUARDS, Action.DETECT, barred));
    } else if (Asking.isAfterwards(statement)) {
      rules.accept(statement.rule(topic, Stance.GUARDS, Action.DISCLOSE, ""));
    } else {
      rules.accept(statement.rule(topic, Stance.GUARDS, Action.ASK, ""));
    }
  }
}
