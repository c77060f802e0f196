package dev.arc.lint;

import dev.arc.profile.AgentProfile;
import dev.arc.profile.Warning;
import dev.arc.topic.Rule;
import dev.arc.topic.Rule.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// Rules of one prompt of which an agent can follow only one: two different values to take for
/// granted, or one to take and a question to ask about the same thing.
final class ContradictoryRules {

  private ContradictoryRules() {}

  static Stream<Warning> in(AgentProfile profile, List<Rule> rules) {
    var warnings = new ArrayList<Warning>();
    var before = new HashMap<String, List<Rule>>();
    for (var rule : rules) {
      if (rule.action() == Action.TAKE || rule.action() == Action.ASK) {
        var earlier = before.computeIfAbsent(rule.topic(), _ -> new ArrayList<>());
        earlier.stream()
            .filter(other -> contradict(other, rule))
            .findFirst()
            .ifPresent(other -> warnings.add(warning(profile, other, rule)));
        earlier.add(rule);
      }
    }
    return warnings.stream();
  }

  private static boolean contradict(Rule a, Rule b) {
    return a.line() != b.line() && (values(a, b) || asks(a, b) || asks(b, a));
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
