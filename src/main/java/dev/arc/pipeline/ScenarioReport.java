package dev.arc.pipeline;

import dev.arc.catalogue.Level;
import dev.arc.fairness.FairnessReport;
import dev.arc.json.CompleteRecord;
import dev.arc.scenario.Combination;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import dev.arc.scenario.Written;
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
  /// @param focus the assumption kind that the violations of the mix are about, where there are any
  /// @param focusName what it is called before another noun: `minor unit`
  /// @param steering how the mix was steered; null for the usual one
  public record Set(
      String sha256,
      long seed,
      String catalogue,
      String focus,
      String focusName,
      @Nullable String steering,
      int scenarios)
      implements CompleteRecord {}

  /// How many scenarios the control arms bear out.
  public record Arms(int oraclePassed, int nullPassed, int mutantCaught) {}

  /// How many scenarios test one combination.
  ///
  /// @param capability in the profile's words, or what stands for one where none fits
  /// @param assumption null where a failure pattern is put to the test
  /// @param fault the behaviour, in lower case; null where no tool fails
  /// @param scenarios 0 where the catalogue could test the combination with this agent and the set
  ///   does not; where assumption and fault are null, too, nothing in the catalogue is about the
  ///   capability
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
            set.focusName(),
            set.steering(),
            set.scenarios().size()),
        set.scenarios(),
        new Arms(fairness.oraclePassed(), fairness.nullPassed(), fairness.mutantCaught()),
        fairness.nullBaseline(),
        coverage(set),
        set.rejected(),
        set.blocked(),
        set.untested(),
        set.written());
  }

  /// How many scenarios violate the focus kind.
  public int violations() {
    return (int)
        scenarios.stream()
            .map(Scenario::tests)
            .filter(
                tests -> tests.level() == Level.VIOLATION && set.focus().equals(tests.assumption()))
            .count();
  }

  /// What the set tests, and what it could test and does not.
  static List<Covered> coverage(ScenarioSet set) {
    var counts = new LinkedHashMap<Combination, Integer>();
    set.offered().forEach(each -> counts.put(each, 0));
    set.scenarios().forEach(each -> counts.merge(Combination.of(each), 1, Integer::sum));
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
