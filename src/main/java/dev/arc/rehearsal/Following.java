package dev.arc.rehearsal;

import dev.arc.role.Role;
import dev.arc.topic.Rule;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules of the prompt, and those that one reply has followed. Made for one reply.
final class Following {

  private final List<Rule> rules;
  private final Bars bars;
  private final Set<Rule> followed = new LinkedHashSet<>();

  Following(List<Rule> rules) {
    this.rules = rules;
    this.bars = new Bars(rules);
  }

  /// What the prompt bars; a bar that is kept is named as followed.
  boolean bars(Role role) {
    return follow(bars.of(role));
  }

  /// The fixed words that every request gets; empty when the prompt has no such rule.
  Optional<String> fixedReply() {
    var found = bars.reply();
    found.ifPresent(followed::add);
    return found.map(
        rule -> rule.value().isEmpty() ? "I am not to answer any questions." : rule.value());
  }

  /// Whether instructions that stand in data are obeyed: of two lines on it the last counts.
  boolean obeysData() {
    var last =
        rules.stream().filter(rule -> rule.topic().equals("security")).reduce((_, later) -> later);
    last.ifPresent(followed::add);
    return last.isEmpty() || last.get().stance() == Stance.ASSUMES;
  }

  private boolean follow(Optional<Rule> rule) {
    rule.ifPresent(followed::add);
    return rule.isPresent();
  }

  /// What can be unclear, so that a rule for whatever is unclear speaks of it.
  private static final Set<String> UNCLEAR =
      Set.of(
          "currency",
          "minor_units",
          "number_format",
          "date_format",
          "current_date",
          "time_zone",
          "unit",
          "identity",
          "period",
          "fiscal_calendar",
          "percentage",
          "scope");

  /// What the prompt says to take something for; the last word counts.
  Optional<String> taken(String topic) {
    Optional<Rule> last =
        rules.stream()
            .filter(rule ->
                rule.topic().equals(topic)
                    && rule.action() == Action.TAKE
                    && rule.stance() == Stance.ASSUMES)
            .reduce((_, later) -> later);
    last.ifPresent(followed::add);
    return last.map(Rule::value);
  }

  /// Whether the prompt tells the agent to do one of these about the topic; if so it is followed.
  boolean told(String topic, Action... actions) {
    var wanted = EnumSet.copyOf(List.of(actions));
    var found = new ArrayList<Rule>();
    for (var rule : rules) {
      if (isAbout(rule, topic)
          && rule.stance() == Stance.GUARDS
          && wanted.contains(rule.action())
          && !bars.isBarred(rule, topic)) {
        found.add(rule);
      }
    }
    followed.addAll(found);
    return !found.isEmpty();
  }

  /// Whether the prompt has any rule about the topic, followed or not.
  boolean speaksOf(String topic) {
    return rules.stream().anyMatch(rule -> rule.topic().equals(topic));
  }

  private static boolean isAbout(Rule rule, String topic) {
    return rule.topic().equals(topic)
        || rule.topic().equals(Rule.ANYTHING) && UNCLEAR.contains(topic);
  }

  /// Follows what the prompt says about doing a kind of work with a tool, where it says something.
  void using(String work) {
    told("tool", work);
  }

  private void told(String topic, String value) {
    rules.stream()
        .filter(rule ->
            rule.topic().equals(topic)
                && rule.stance() == Stance.GUARDS
                && rule.value().equals(value))
        .forEach(followed::add);
  }

  /// Whether the prompt has a rule with this very value; if so it is followed.
  boolean toldValue(String topic, Action action, String value) {
    var found =
        rules.stream()
            .filter(rule ->
                rule.topic().equals(topic) && rule.action() == action && rule.value().equals(value))
            .findFirst();
    found.ifPresent(followed::add);
    return found.isPresent();
  }

  /// Whether the prompt guards the topic in any way.
  boolean guards(String topic) {
    return told(
        topic,
        Action.ASK,
        Action.DETECT,
        Action.CHECK,
        Action.DISCLOSE,
        Action.CONVERT,
        Action.REPORT);
  }

  /// How often a failed call is to be tried again.
  int retries() {
    int most = 0;
    for (var rule : rules) {
      if (rule.topic().equals("retry")
          && rule.action() == Action.RETRY
          && rule.stance() == Stance.GUARDS) {
        followed.add(rule);
        most = Math.max(most, Integer.parseInt(rule.value()));
      }
    }
    return most;
  }

  /// The currency that amounts are to be converted into; empty when the prompt names none.
  Optional<String> conversionTarget() {
    return rules.stream()
        .filter(rule ->
            rule.topic().equals("currency")
                && rule.action() == Action.CONVERT
                && !rule.value().isEmpty())
        .map(Rule::value)
        .findFirst();
  }

  /// The prompt's lines that were followed, in order.
  String reasoning() {
    if (followed.isEmpty()) {
      return "No line of the prompt speaks of this.";
    }
    return String.join(
        "; ",
        followed.stream()
            .sorted((one, other) -> Integer.compare(one.line(), other.line()))
            .map(rule -> "line " + rule.line() + ": " + rule.text())
            .distinct()
            .toList());
  }
}
