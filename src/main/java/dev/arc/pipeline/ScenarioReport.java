package dev.arc.pipeline;

import dev.arc.fairness.FairnessReport;
import dev.arc.json.CompleteRecord;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import dev.arc.scenario.Written;
import dev.arc.tool.Fault;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scenario set as it is listed. The JSON of `arc scenarios` is this record;
/// `docs/schemas/scenarios.json` is its schema.
///
/// @param written what a model wrote for the set; null where none was asked
/// @param nullBaseline score of the best agent that does nothing useful, a fraction of 1
public record ScenarioReport(
    String schemaVersion,
    Set set,
    List<Scenario> scenarios,
    Arms arms,
    double nullBaseline,
    List<Covered> coverage,
    List<ScenarioSet.Rejection> rejected,
    List<ScenarioSet.Blocked> blocked,
    List<ScenarioSet.Untested> untested,
    @Nullable Written written)
    implements CompleteRecord {

  /// @param sha256 of the scenarios' ids, in order
  /// @param steering how the mix was steered; null for the usual one
  public record Set(
      String sha256,
      long seed,
      String catalogue,
      String focus,
      @Nullable String steering,
      int scenarios)
      implements CompleteRecord {}

  /// How many scenarios the control arms bear out.
  public record Arms(int oraclePassed, int nullPassed, int mutantCaught) {}

  /// How many scenarios test one combination.
  ///
  /// @param assumption null where a fault is tested
  /// @param fault the behaviour, in lower case; null where no tool fails
  public record Covered(
      String capability, @Nullable String assumption, @Nullable String fault, int scenarios)
      implements CompleteRecord {}

  public static ScenarioReport of(ScenarioSet set, FairnessReport fairness) {
    return new ScenarioReport(
        ResultsProcessor.SCHEMA_VERSION,
        new Set(
            set.sha256(),
            set.seed(),
            set.catalogue(),
            set.focus(),
            set.steering(),
            set.scenarios().size()),
        set.scenarios(),
        new Arms(fairness.oraclePassed(), fairness.nullPassed(), fairness.mutantCaught()),
        fairness.nullBaseline(),
        coverage(set.scenarios()),
        set.rejected(),
        set.blocked(),
        set.untested(),
        set.written());
  }

  static List<Covered> coverage(List<Scenario> scenarios) {
    var counts = new LinkedHashMap<Covered, Integer>();
    for (var scenario : scenarios) {
      var tests = scenario.tests();
      var fault =
          scenario.situation().faults().stream()
              .map(Fault::behaviour)
              .findFirst()
              .map(behaviour -> behaviour.name().toLowerCase(java.util.Locale.ROOT))
              .orElse(null);
      counts.merge(new Covered(tests.capability(), tests.assumption(), fault, 0), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .map(entry ->
            new Covered(
                entry.getKey().capability(),
                entry.getKey().assumption(),
                entry.getKey().fault(),
                entry.getValue()))
        .sorted(
            Comparator.comparing(Covered::capability)
                .thenComparing(covered -> String.valueOf(covered.assumption()))
                .thenComparing(covered -> String.valueOf(covered.fault())))
        .toList();
  }
}
