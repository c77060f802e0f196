package dev.arc.topic;

import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Reads what the agent is to say openly.
final class SayRules implements RuleReader {

  private static final Set<String> PASSIVE =
      Set.of("is", "are", "be", "being", "gets", "get", "and", ",");

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    for (var clause : statement.main()) {
      for (var head : clause.heads()) {
        if (head.is("disclose") && !isDescribed(clause, head)) {
          say(statement, head, rules);
        }
      }
    }
  }

  /// `Explain the difference`, `no currency stated`, `reported with a $ sign` disclose nothing.
  private static boolean isDescribed(Clause clause, Head head) {
    boolean lesson = RuleWords.SUBJECT_MATTER.isIn(clause.words());
    boolean layout =
        Set.of("with", "in", "as").contains(first(head.after()))
            && !ValueFinder.values("currency", head.after()).isEmpty();
    return lesson || layout || isParticiple(head) || Speaker.isOther(head) || Actors.isReport(head);
  }

  private static String first(List<Word> words) {
    return words.isEmpty() ? "" : words.getFirst().text();
  }

  /// `The rate is cited` orders, `a budget with no rate cited` and `no rate is cited` tell.
  private static boolean isParticiple(Head head) {
    if (!head.verb().endsWith("ed") || head.ordered() && !head.before().isEmpty()) {
      return false;
    }
    boolean passive =
        head.before().reversed().stream().limit(3).anyMatch(word -> PASSIVE.contains(word.text()));
    return !passive || head.negated();
  }

  private static void say(Statement statement, Head head, Consumer<Rule> rules) {
    for (String topic : topics(statement, head)) {
      boolean silent = !head.negated() && Restrictions.silences(statement, topic);
      if (silent || !ValueFinder.values(topic, head.after()).isEmpty()) {
        continue;
      }
      rules.accept(
          head.negated()
              ? statement.rule(topic, Stance.ASSUMES, Action.IGNORE, "")
              : statement.rule(topic, Stance.GUARDS, Action.DISCLOSE, ""));
    }
  }

  /// `If the unit is missing, say that it is missing`: the unit.
  private static Set<String> withoutLack(Set<String> condition, Set<String> topics) {
    var others = new TreeSet<>(Doubts.only(condition));
    others.remove("completeness");
    return topics.equals(Set.of("completeness")) && !others.isEmpty() ? others : topics;
  }

  private static Set<String> topics(Statement statement, Head head) {
    var condition = statement.conditionTopics();
    boolean rate = condition.contains("conversion") || head.topics().contains("conversion");
    if (rate) {
      return Set.of("conversion");
    }
    var about = statement.topics();
    return about.contains("failure") ? Set.of() : withoutLack(condition, statement.topicsOf(head));
  }
}
