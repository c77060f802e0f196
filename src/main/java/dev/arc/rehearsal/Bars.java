package dev.arc.rehearsal;

import dev.arc.role.Role;
import dev.arc.topic.Rule;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import dev.arc.topic.Topics;
import java.util.List;
import java.util.Optional;

/// What the prompt forbids altogether: to ask the user, to look things up, to answer.
record Bars(List<Rule> rules) {

  Bars {
    rules = List.copyOf(rules);
  }

  /// Whether a line that stands further down takes an order to ask back, in general or for this
  /// topic: the last word of a prompt counts.
  boolean isBarred(Rule rule, String topic) {
    boolean asks = rule.action() == Action.ASK || rule.action() == Action.CONFIRM;
    return asks && rules.stream().anyMatch(bar -> forbids(bar, topic) && bar.line() >= rule.line());
  }

  private static boolean forbids(Rule bar, String topic) {
    boolean excepted =
        bar.unless().stream()
            .anyMatch(words -> Topics.standard().mentionedIn(words).contains(topic));
    boolean about = bar.topic().equals(topic) || bar.topic().equals(Rule.ANYTHING);
    return bar.value().equals(Rule.QUESTIONS) && about && !excepted;
  }

  /// The line that bars tools of a role.
  Optional<Rule> of(Role role) {
    String kind = role == Role.READER ? "sheets" : "records";
    return barred("all").or(() -> role.bringsFacts() ? barred(kind) : Optional.empty());
  }

  private Optional<Rule> barred(String what) {
    return rules.stream()
        .filter(rule -> rule.topic().equals("reading") && rule.value().equals(what))
        .findFirst();
  }

  /// The line that fixes what every request gets; words count more than silence.
  Optional<Rule> reply() {
    var found =
        rules.stream()
            .filter(rule -> rule.topic().equals("reply") && rule.stance() == Stance.ASSUMES)
            .toList();
    return found.stream()
        .filter(rule -> rule.action() == Action.TAKE)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }
}
