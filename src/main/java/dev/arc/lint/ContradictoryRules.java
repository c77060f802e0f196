package dev.arc.lint;

import dev.arc.topic.Rule;
import dev.arc.topic.Rule.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Rules of one prompt of which an agent can follow only one: two different values to take for
/// granted, one to take and a question to ask about the same thing, or to act and to wait.
final class ContradictoryRules {

  /// "without asking" says what is left out, not in which cases.
  private static final Pattern WITHOUT =
      Pattern.compile("\\bwithout\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Set<Action> COMPARED = Set.of(Action.TAKE, Action.ASK, Action.CONFIRM);

  private ContradictoryRules() {}

  static Stream<Contradiction> in(List<Rule> rules) {
    var found = new ArrayList<Contradiction>();
    var before = new HashMap<String, List<Rule>>();
    for (var rule : rules) {
      if (COMPARED.contains(rule.action())) {
        var earlier = before.computeIfAbsent(rule.topic(), _ -> new ArrayList<>());
        earlier.stream()
            .filter(other -> contradict(other, rule))
            .findFirst()
            .ifPresent(other -> found.add(contradiction(other, rule)));
        earlier.add(rule);
      }
    }
    return found.stream();
  }

  private static boolean contradict(Rule a, Rule b) {
    return a.line() != b.line()
        && (values(a, b) || asks(a, b) || asks(b, a) || confirms(a, b) || confirms(b, a));
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

  // "Book without asking" and "get approval before booking"; but each deed may have its own rule.
  private static boolean confirms(Rule acting, Rule confirming) {
    if (acting.action() != Action.TAKE
        || confirming.action() != Action.CONFIRM
        || !acting.unless().isEmpty()
        || !confirming.unless().isEmpty()) {
      return false;
    }
    var deeds = Order.of(WITHOUT.matcher(acting.text()).replaceFirst(""));
    return !deeds.isNarrowed() && Order.of(confirming.text()).covers(deeds.deeds());
  }

  private static Contradiction contradiction(Rule earlier, Rule later) {
    return new Contradiction(
        earlier.line(), earlier.text(), later.line(), later.topic().replace('_', ' '));
  }
}
