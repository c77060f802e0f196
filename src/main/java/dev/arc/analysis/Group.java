package dev.arc.analysis;

import dev.arc.analysis.FailureCluster.Affected;
import dev.arc.analysis.FailureCluster.Example;
import dev.arc.capability.Assumption;
import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Judgement;
import dev.arc.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The failures of one subject, counted as they come. Made for one run; not thread-safe.
final class Group {

  private final Subject subject;
  private final List<Assumption> statements;
  private final List<Affected> affected = new ArrayList<>();
  private final Map<String, Integer> capabilities = new TreeMap<>();
  private final Map<Assumption, Map<String, Integer>> governed = new HashMap<>();
  private final List<Sighting> sightings = new ArrayList<>();
  private final Map<String, Integer> ways = new LinkedHashMap<>();
  private final Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
  private int failures;
  private int unexplained;
  private @Nullable Example example;

  /// @param statements what the profile says on the subject
  Group(Subject subject, List<Assumption> statements) {
    this.subject = subject;
    this.statements = List.copyOf(statements);
  }

  void fail(int position, Scenario scenario, Judgement judgement, Diagnosis diagnosis) {
    failures++;
    unexplained += diagnosis.isExplained() ? 0 : 1;
    causes.merge(diagnosis.cause(), 1, Integer::sum);
    capabilities.merge(scenario.tests().capability(), 1, Integer::sum);
    var way = way(scenario);
    ways.merge(way, 1, Integer::sum);
    for (var statement : statements) {
      if (diagnosis.isExplained() && Governance.governs(statement, scenario, judgement)) {
        governed.computeIfAbsent(statement, _ -> new LinkedHashMap<>()).merge(way, 1, Integer::sum);
      }
    }
    if (affected.isEmpty() || affected.getLast().position() != position) {
      affected.add(new Affected(position, scenario.id(), scenario.situation().request()));
    }
    var seen = example(position, scenario, judgement.trial(), diagnosis.shown());
    sightings.add(new Sighting(seen, scenario.tests().capability(), Sighting.structure(diagnosis)));
    if (example == null) {
      example = seen;
    }
  }

  /// What is special about the scenario, without whom it is about.
  private static String way(Scenario scenario) {
    var title = scenario.title();
    var end = title.lastIndexOf(" (");
    return (end < 0 ? title : title.substring(0, end)).toLowerCase(java.util.Locale.ROOT);
  }

  private static Example example(int position, Scenario scenario, int trial, CheckResult shown) {
    return new Example(position, trial, scenario.id(), shown.says(), shown.step());
  }

  Subject subject() {
    return subject;
  }

  /// A slug that names the cluster, whatever else failed.
  String id() {
    return subject.assumption() == null ? subject.key() : subject.key() + "_assumption";
  }

  Map<Cause, Integer> causes() {
    return causes;
  }

  /// The cause of most; of equally many, the first of the vocabulary.
  Cause cause() {
    return causes.entrySet().stream()
        .max(
            Map.Entry.<Cause, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  List<Assumption> statements() {
    return statements;
  }

  int failures() {
    return failures;
  }

  /// Failures that what they are counted under does not account for.
  int unexplained() {
    return unexplained;
  }

  /// Failures in the case that a statement is about.
  int governed(Assumption statement) {
    return governed.getOrDefault(statement, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /// What is special about the failures that a statement is not about, and how many there are.
  Map<String, Integer> others(Assumption statement) {
    var rest = new LinkedHashMap<>(ways);
    governed
        .getOrDefault(statement, Map.of())
        .forEach((way, count) -> rest.merge(way, -count, Integer::sum));
    rest.values().removeIf(count -> count == 0);
    return rest;
  }

  /// Each failure, in the order in which they came.
  List<Sighting> sightings() {
    return sightings;
  }

  List<Affected> affected() {
    return affected;
  }

  Example example() {
    return Objects.requireNonNull(example, "a group without failures has no example");
  }

  String capability() {
    return capabilities.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
