package dev.arc.analysis;

import dev.arc.analysis.FailureCluster.Affected;
import dev.arc.analysis.FailureCluster.Example;
import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Verdict;
import dev.arc.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The plays that are about one assumption or pattern, counted as they come. Made for one run; not
/// thread-safe.
final class Group {

  private final @Nullable String assumption;
  private final @Nullable String pattern;
  private final List<Affected> affected = new ArrayList<>();
  private final Map<String, Integer> capabilities = new TreeMap<>();
  private final Map<String, Integer> broken = new LinkedHashMap<>();
  private int plays;
  private int failures;
  private int named;
  private @Nullable Example example;

  Group(@Nullable String assumption, @Nullable String pattern) {
    this.assumption = assumption;
    this.pattern = pattern;
  }

  void add(int position, Scenario scenario, Judgement judgement) {
    plays++;
    if (judgement.verdict() == Verdict.FAIL) {
      fail(position, scenario, judgement);
    }
  }

  private void fail(int position, Scenario scenario, Judgement judgement) {
    failures++;
    capabilities.merge(scenario.tests().capability(), 1, Integer::sum);
    if (judgement.checks().stream().anyMatch(check -> names(check, scenario))) {
      named++;
    }
    var decisive = String.valueOf(scenario.tests().caughtBy());
    var broke =
        judgement.checks().stream().anyMatch(check -> names(check, scenario))
            ? decisive
            : judgement.decisive().map(CheckResult::expectation).orElse("something else");
    broken.merge(broke, 1, Integer::sum);
    if (affected.isEmpty() || affected.getLast().position() != position) {
      affected.add(new Affected(position, scenario.id(), scenario.situation().request()));
    }
    if (example == null) {
      example = example(position, scenario, judgement);
    }
  }

  private static boolean names(CheckResult check, Scenario scenario) {
    return !check.passed() && check.expectation().equals(scenario.tests().caughtBy());
  }

  private static Example example(int position, Scenario scenario, Judgement judgement) {
    var step = judgement.decisive().map(CheckResult::step).orElse(0);
    return new Example(position, judgement.trial(), scenario.id(), judgement.reason(), step);
  }

  @Nullable String assumption() {
    return assumption;
  }

  @Nullable String pattern() {
    return pattern;
  }

  int plays() {
    return plays;
  }

  int failures() {
    return failures;
  }

  /// Expectation → failures that broke it: the one that names the cause where it was broken, else
  /// the first critical one.
  Map<String, Integer> broken() {
    return broken;
  }

  int named() {
    return named;
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
