package dev.arc.topic;

import dev.arc.topic.Clause.Kind;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.Set;
import java.util.function.Consumer;

/// Reads what the agent is to say openly.
final class SayRules implements RuleReader {

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    for (var clause : statement.main()) {
      for (var head : HeadFinder.in(clause.words())) {
        if (head.is("disclose") && !Speaker.isOther(head)) {
          say(statement, head, rules);
        }
      }
    }
  }

  private static void say(Statement statement, Head head, Consumer<Rule> rules) {
    for (String topic : topics(statement, head)) {
      if (!ValueFinder.values(topic, head.after()).isEmpty()) {
        continue;
      }
      rules.accept(
          head.negated()
              ? statement.rule(topic, Stance.ASSUMES, Action.IGNORE, "")
              : statement.rule(topic, Stance.GUARDS, Action.DISCLOSE, ""));
    }
  }

  private static Set<String> topics(Statement statement, Head head) {
    var condition = Topics.standard().mentionedIn(statement.wordsOf(Kind.CONDITION));
    boolean rate =
        condition.contains("conversion")
            || Topics.standard().mentionedIn(head.after()).contains("conversion");
    if (rate) {
      return Set.of("conversion");
    }
    var about = Topics.standard().mentionedIn(statement.words());
    return about.contains("failure") ? Set.of() : statement.topicsOf(head);
  }
}
