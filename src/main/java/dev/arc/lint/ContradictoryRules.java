package dev.arc.lint;

import dev.arc.profile.AgentProfile;
import dev.arc.profile.Warning;
import dev.arc.topic.Rule;
import dev.arc.topic.Rule.Action;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rules of one prompt of which an agent can follow only one: two different values to take for
/// granted, or one to take and a question to ask about the same thing.
final class ContradictoryRules {

  private ContradictoryRules() {}

  static Stream<Warning> in(AgentProfile profile, List<Rule> rules) {
    return IntStream.range(1, rules.size())
        .boxed()
        .flatMap(later ->
            contradicted(rules.subList(0, later), rules.get(later))
                .limit(1)
                .map(earlier -> warning(profile, earlier, rules.get(later))));
  }

  private static Stream<Rule> contradicted(List<Rule> earlier, Rule rule) {
    return earlier.stream().filter(other -> contradict(other, rule));
  }

  private static boolean contradict(Rule a, Rule b) {
    return a.topic().equals(b.topic())
        && a.line() != b.line()
        && (values(a, b) || asks(a, b) || asks(b, a));
  }

  private static boolean values(Rule a, Rule b) {
    return a.action() == Action.TAKE
        && b.action() == Action.TAKE
        && !a.value().isEmpty()
        && !b.value().isEmpty()
        && !a.value().equals(b.value());
  }

  private static boolean asks(Rule taking, Rule asking) {
    return taking.action() == Action.TAKE
        && asking.action() == Action.ASK
        && asking.value().isEmpty();
  }

  private static Warning warning(AgentProfile profile, Rule earlier, Rule later) {
    return new Warning(
        profile.prompt().fileLine(later.line()),
        "contradiction",
        "this contradicts line %d about the %s (\"%s\"); an agent can follow only one of them"
            .formatted(
                profile.prompt().fileLine(earlier.line()),
                later.topic().replace('_', ' '),
                earlier.text().strip()));
  }
}
