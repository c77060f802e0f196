package dev.arc.pipeline;

import dev.arc.analysis.Cause;
import dev.arc.analysis.ClusterComparison;
import dev.arc.analysis.FailureForms;
import dev.arc.json.CompleteRecord;
import dev.arc.json.Series;
import dev.arc.scenario.ScenarioSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a run failed: the report of the run, with more on each cluster. The JSON of `arc analyze` is
/// this record; `docs/schemas/analysis.json` is its schema.
///
/// @param comparison with an earlier run; null where none was asked for
public record AnalysisReport(
    String schemaVersion,
    RunReport.Run run,
    RunReport.Agent agent,
    RunReport.Model model,
    RunReport.Set set,
    List<String> hosts,
    RunReport.Reliability reliability,
    List<RunReport.DimensionLine> dimensions,
    List<RunReport.MixPart> mix,
    List<RunReport.Progression> progressions,
    List<Cluster> clusters,
    List<ScenarioReport.Covered> coverage,
    List<ScenarioSet.Untested> untested,
    Series<RunReport.ScenarioLine> scenarios,
    RunReport.Cost cost,
    RunReport.Time time,
    RunReport.Gate gate,
    @Nullable Comparison comparison)
    implements CompleteRecord {

  /// A cluster of the run, and what is inside.
  ///
  /// @param causeConfidence share of the failures that have this cause
  /// @param causeBasis what that rests on
  /// @param causes how many failures have which cause
  /// @param plays conclusive plays that are about the same; all where it is about nothing put to
  ///   the test
  /// @param capabilities the most hit first, and the forms of the failures in each
  public record Cluster(
      String id,
      String name,
      Cause cause,
      String rootCause,
      @Nullable String assumption,
      @Nullable String pattern,
      String capability,
      @Nullable Integer line,
      int failures,
      double impact,
      double confidence,
      String basis,
      List<String> scenarios,
      List<String> requests,
      double causeConfidence,
      String causeBasis,
      Map<Cause, Integer> causes,
      int plays,
      List<FailureForms.Branch> capabilities,
      Representative representative)
      implements CompleteRecord {}

  /// The failure that stands for its cluster: of its greatest form the first that is told in most
  /// of its words.
  ///
  /// @param says the sentence of the check that decided
  /// @param step that shows it; 0 where no single step does
  /// @param diverged where it was lost for good; null where that cannot be told
  /// @param undecided why it cannot be told; null where it can
  public record Representative(
      String scenario,
      int trial,
      String title,
      String request,
      String says,
      int step,
      @Nullable Diverged diverged,
      @Nullable String undecided)
      implements CompleteRecord {}

  /// The first step after which not even the oracle passes.
  ///
  /// @param did what the agent did there, quoted
  /// @param expectation id of the check that could not hold from there on
  /// @param lost what that check found
  public record Diverged(int step, String did, String expectation, String lost) {}

  /// @param run the earlier one
  /// @param sameSet whether both played the same set
  public record Comparison(
      String run,
      boolean sameSet,
      int shared,
      int only,
      int onlyBefore,
      List<ClusterComparison.Change> changes) {}
}
