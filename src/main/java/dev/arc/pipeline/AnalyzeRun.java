package dev.arc.pipeline;

import dev.arc.analysis.ClusterComparison;
import dev.arc.analysis.FailureCluster;
import dev.arc.analysis.FailureCluster.Example;
import dev.arc.analysis.FailureForms;
import dev.arc.analysis.FailureTally;
import dev.arc.catalogue.Catalogue;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.history.Slot;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds out why a run failed, from what is stored of it. Nothing is played but the oracle, for a
/// few milliseconds.
public final class AnalyzeRun {

  private final RunStore store;
  private final ResultsProcessor processor;

  public AnalyzeRun(RunStore store, Supplier<Catalogue> catalogue) {
    this.store = store;
    this.processor = new ResultsProcessor(store, catalogue);
  }

  /// A run, and who played it.
  ///
  /// @param agent empty where its profile was not kept, or can no longer be read
  public record Played(RunRecord run, Optional<PreparedAgent> agent) {}

  /// @param earlier a run to compare with
  public AnalysisReport analyze(Played played, Optional<Played> earlier) {
    var set = store.set(played.run().id());
    var gathered = processor.gathered(played.run(), set, played.agent());
    var report = processor.report(gathered, false);
    var parts = new Parts(played, set, gathered.failures().forms());
    var clusters = new HashMap<String, FailureCluster>();
    gathered.failures().clusters().forEach(cluster -> clusters.put(cluster.id(), cluster));
    return report(
        report,
        report.clusters().stream()
            .map(cluster -> parts.cluster(cluster, clusters.get(cluster.id())))
            .toList(),
        earlier.map(before -> comparison(before, set, gathered.failures().tally())).orElse(null));
  }

  private AnalysisReport.Comparison comparison(Played before, ScenarioSet set, FailureTally now) {
    var earlier = store.set(before.run().id());
    var tally = processor.gathered(before.run(), earlier, before.agent()).failures().tally();
    var comparison = ClusterComparison.of(tally, now);
    return new AnalysisReport.Comparison(
        before.run().id().value(),
        earlier.sha256().equals(set.sha256()),
        comparison.shared(),
        comparison.only(),
        comparison.onlyBefore(),
        comparison.changes());
  }

  private static AnalysisReport report(
      RunReport run,
      List<AnalysisReport.Cluster> clusters,
      AnalysisReport.@Nullable Comparison comparison) {
    return new AnalysisReport(
        run.schemaVersion(),
        run.run(),
        run.agent(),
        run.model(),
        run.set(),
        run.hosts(),
        run.reliability(),
        run.dimensions(),
        run.mix(),
        run.progressions(),
        clusters,
        run.coverage(),
        run.untested(),
        run.scenarios(),
        run.cost(),
        run.time(),
        run.gate(),
        comparison);
  }

  /// Looks into the clusters of one run.
  private final class Parts {
    private final Played played;
    private final ScenarioSet set;
    private final Map<String, FailureForms> forms;

    Parts(Played played, ScenarioSet set, Map<String, FailureForms> forms) {
      this.played = played;
      this.set = set;
      this.forms = forms;
    }

    AnalysisReport.Cluster cluster(RunReport.Cluster of, @Nullable FailureCluster cluster) {
      var inside = forms.get(of.id());
      if (cluster == null || inside == null) {
        throw new IllegalStateException("cluster " + of.id() + " was not analysed");
      }
      var alike = cluster.causes().getOrDefault(of.cause(), 0);
      return new AnalysisReport.Cluster(
          of.id(),
          of.name(),
          of.cause(),
          of.rootCause(),
          of.assumption(),
          of.pattern(),
          of.capability(),
          of.line(),
          of.failures(),
          of.impact(),
          of.confidence(),
          of.basis(),
          of.scenarios(),
          of.requests(),
          (double) alike / of.failures(),
          alike
              + " of "
              + of.failures()
              + (of.failures() == 1 ? " failure shows" : " failures show")
              + " it",
          cluster.causes(),
          cluster.plays(),
          inside.branches(),
          representative(inside.representative()));
    }

    private AnalysisReport.Representative representative(Example example) {
      var scenario = set.scenarios().get(example.position());
      var divergence = divergence(scenario, example);
      return new AnalysisReport.Representative(
          scenario.id(),
          example.trial(),
          scenario.title(),
          scenario.situation().request(),
          example.says(),
          example.step(),
          divergence instanceof Divergence.Diverged(var step, _, var did, var check, var lost, _)
              ? new AnalysisReport.Diverged(step, did, check, lost)
              : null,
          why(divergence));
    }

    private Divergence divergence(Scenario scenario, Example example) {
      var outcome = store.outcome(played.run().id(), new Slot(example.position(), example.trial()));
      if (played.agent().isEmpty()) {
        return new Divergence.Unclear("the profile of this run can no longer be read");
      }
      return outcome
          .map(each -> Divergence.find(played.agent().get(), scenario, each.trajectory()))
          .orElseGet(() -> new Divergence.Unclear("its steps were not kept"));
    }

    private static @Nullable String why(Divergence divergence) {
      return switch (divergence) {
        case Divergence.Diverged _ -> null;
        case Divergence.Unclear(var why) -> why;
        case Divergence.Nothing _ -> "judged again, it does not fail";
      };
    }
  }
}
