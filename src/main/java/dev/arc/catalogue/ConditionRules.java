package dev.arc.catalogue;

import dev.arc.expectation.Condition;
import dev.arc.json.JsonValue;
import dev.arc.json.Nearest;
import dev.arc.json.Node;
import dev.arc.quantity.CurrencyCode;
import dev.arc.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the condition of a check may be about: variables that there are and that the entry's tasks
/// have, topics that answers are searched for, currencies that exist. Made for one entry.
final class ConditionRules {
  private static final Set<String> SUMS = Set.of("total", "total_all", "total_measure");

  private final Node entry;
  private final Set<String> drawn;

  /// @param entry a way or a pattern
  /// @param drawn the names of what it draws
  ConditionRules(Node entry, Set<String> drawn) {
    this.entry = entry;
    this.drawn = drawn;
  }

  /// What is wrong with a condition, as a predicate to its check.
  List<String> objections(JsonValue when) {
    if (!isCondition(when)) {
      return List.of(); // the check of its shape says so
    }
    var variables = new KnownVariables(drawn);
    var objections = new ArrayList<String>();
    try {
      var condition = ConditionTemplate.fill(when, variables);
      leaves(condition).flatMap(leaf -> objection(leaf).stream()).forEach(objections::add);
    } catch (IllegalArgumentException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
    variables.ofSums().flatMap(name -> notASum(name).stream()).forEach(objections::add);
    if (variables.hasMisread() && entry.find("caughtBy").isEmpty()) {
      objections.add(
          "$misread is what the wrong agent states, and the entry has none; add \"caughtBy\"");
    }
    return objections;
  }

  private static boolean isCondition(JsonValue when) {
    try {
      ConditionTemplate.check(when);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Stream<Condition> leaves(Condition condition) {
    if (condition instanceof Condition.AnyOf(var several)) {
      return several.stream().flatMap(ConditionRules::leaves);
    }
    return condition instanceof Condition.AllOf(var several)
        ? several.stream().flatMap(ConditionRules::leaves)
        : Stream.of(condition);
  }

  private static Optional<String> objection(Condition leaf) {
    if (leaf instanceof Condition.Asks(var topic)) {
      return topic("asks", topic);
    }
    if (leaf instanceof Condition.Discloses(var topic)) {
      return topic("discloses", topic);
    }
    return leaf instanceof Condition.NeverMoneyIn(var code) ? currency(code) : Optional.empty();
  }

  private static Optional<String> topic(String condition, String topic) {
    return topicObjection(topic).map(says -> condition + ": " + topic + " " + says);
  }

  /// What is wrong with a topic, as a predicate to it.
  static Optional<String> topicObjection(String topic) {
    var known = Topics.standard().ids();
    return topic.startsWith("$") || known.contains(topic)
        ? Optional.empty()
        : Optional.of(
            "is no topic that Arc finds in texts"
                + Nearest.to(topic, known)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse(", expected one of " + String.join(", ", new TreeSet<>(known))));
  }

  private static Optional<String> currency(String code) {
    var known = CurrencyCode.all().stream().map(CurrencyCode::code).toList();
    return code.startsWith("$") || known.contains(code)
        ? Optional.empty()
        : Optional.of(
            "never_money_in: %s is no currency that Arc knows%s"
                .formatted(
                    ShapeCheck.shortened(code),
                    Nearest.to(code, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse(", expected a code such as EUR")));
  }

  private Optional<String> notASum(String name) {
    var other =
        entry.find("tasks").stream()
            .flatMap(tasks -> tasks.items().stream())
            .flatMap(task -> task.text().stream())
            .filter(task -> !SUMS.contains(task))
            .findFirst()
            .map(task -> "tasks has " + task + "; leave that task out, or use $answer");
    var edits = entry.find("edits");
    return other
        .or(() ->
            Stream.of("budget", "rate")
                .filter(edit -> edits.flatMap(each -> each.find(edit)).isPresent())
                .findFirst()
                .map(edit -> "edits." + edit + " asks for something else; use $sum or $answer"))
        .map(why -> "$%s is worked out from a sum, and %s".formatted(name, why));
  }
}
