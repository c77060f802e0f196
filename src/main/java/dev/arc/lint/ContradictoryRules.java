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

  /// Rules on one topic that are compared with a later one. A prompt with more different ones is a
  /// table, and to compare each row with each takes long.
  private static final int COMPARED_RULES = 100;

  private record Said(Rule rule, Subject subject) {
    boolean says(Said other) {
      return rule.action() == other.rule.action()
          && rule.value().equals(other.rule.value())
          && subject.equals(other.subject)
          && rule.action() != Action.CONFIRM
          && rule.unless().equals(other.rule.unless());
    }
  }

  static Stream<Contradiction> in(List<Rule> rules) {
    var found = new ArrayList<Contradiction>();
    var before = new HashMap<String, List<Said>>();
    for (var rule : rules) {
      if (COMPARED.contains(rule.action())) {
        var said = new Said(rule, Subject.of(rule.text()));
        var earlier = before.computeIfAbsent(rule.topic(), _ -> new ArrayList<>());
        earlier.stream()
            .filter(other -> contradict(other, said))
            .findFirst()
            .ifPresent(other -> found.add(contradiction(other.rule(), rule)));
        if (earlier.size() < COMPARED_RULES && earlier.stream().noneMatch(said::says)) {
          earlier.add(said);
        }
      }
    }
    return found.stream();
  }

  private static boolean contradict(Said a, Said b) {
    return a.rule().line() != b.rule().line()
        && (values(a, b)
            || asks(a, b)
            || asks(b, a)
            || confirms(a.rule(), b.rule())
            || confirms(b.rule(), a.rule()));
  }

  private static boolean values(Said a, Said b) {
    return a.rule().action() == Action.TAKE
        && b.rule().action() == Action.TAKE
        && !a.rule().value().isEmpty()
        && !b.rule().value().isEmpty()
        && !a.rule().value().equals(b.rule().value())
        && a.subject().equals(b.subject());
  }

  private static boolean asks(Said taking, Said asking) {
    return taking.rule().action() == Action.TAKE
        && asking.rule().action() == Action.ASK
        && asking.rule().value().isEmpty()
        && taking.subject().covers(asking.subject());
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
