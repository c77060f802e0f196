package dev.arc.pipeline;

import dev.arc.catalogue.Catalogue;
import dev.arc.history.Comparison;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.history.Slot;
import dev.arc.pipeline.DiffReport.ClusterLine;
import dev.arc.pipeline.DiffReport.Clusters;
import dev.arc.pipeline.DiffReport.Paired;
import dev.arc.pipeline.DiffReport.Turned;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Compares two runs that were played, scenario by scenario: what turned out otherwise, which
/// failures are gone, what it cost.
public final class CompareRuns {

  private final RunStore store;
  private final ResultsProcessor processor;

  public CompareRuns(RunStore store, Supplier<Catalogue> catalogue) {
    this.store = store;
    this.processor = new ResultsProcessor(store, catalogue);
  }

  /// A run with the agent that played it.
  ///
  /// @param lookedUp whether it had been played before it was asked for
  public record Played(RunRecord run, PreparedAgent agent, boolean lookedUp) {}

  /// What came of comparing.
  public record Compared(
      DiffReport.Side a,
      DiffReport.Side b,
      DiffReport.Played set,
      Paired paired,
      Clusters clusters) {}

  public Compared compare(Played a, Played b) {
    var first = report(a);
    var second = report(b);
    var settings = a.run().settings();
    return new Compared(
        side(a, first),
        side(b, second),
        new DiffReport.Played(settings.set(), settings.scenarios(), settings.trials()),
        paired(a.run(), b.run()),
        clusters(first.clusters(), second.clusters()));
  }

  private RunReport report(Played played) {
    return processor.report(
        played.run(),
        store.set(played.run().id()),
        played.agent().capabilities().assumptions(),
        false);
  }

  private DiffReport.Side side(Played played, RunReport report) {
    var virtual = new long[1];
    store.results(played.run().id(), result -> virtual[0] += result.timing().virtual());
    return new DiffReport.Side(
        report.agent().name(),
        played.agent().file(),
        report.agent().sha256(),
        played.agent().profile().version(),
        report.run().id(),
        played.lookedUp(),
        report.model(),
        report.reliability(),
        report.cost().actualUsd(),
        report.time().wallMs(),
        virtual[0]);
  }

  private Paired paired(RunRecord a, RunRecord b) {
    var comparison = Comparison.of(store, a, b);
    var paired = comparison.paired();
    return new Paired(
        paired.pairs(),
        paired.difference(),
        paired.interval().low(),
        paired.interval().high(),
        paired.interval().method(),
        paired.interval().confidence(),
        paired.mcnemarP(),
        turned(comparison.better(), a),
        turned(comparison.worse(), b),
        comparison.unsettled(),
        comparison.alone());
  }

  /// @param failing the run that failed them
  private List<Turned> turned(List<Comparison.Turned> all, RunRecord failing) {
    var set = store.set(failing.id());
    var positions = positions(set);
    return all.stream()
        .map(each -> {
          int position = positions.getOrDefault(each.scenario(), 0);
          var scenario = set.scenarios().get(position);
          return new Turned(
              scenario.id(),
              scenario.title(),
              scenario.situation().request(),
              each.before(),
              each.after(),
              says(failing, scenario, position));
        })
        .toList();
  }

  private static Map<String, Integer> positions(ScenarioSet set) {
    var positions = new HashMap<String, Integer>();
    for (var position = 0; position < set.scenarios().size(); position++) {
      positions.put(set.scenarios().get(position).id(), position);
    }
    return positions;
  }

  /// Why the first failed play of a scenario failed.
  private String says(RunRecord run, Scenario scenario, int position) {
    for (var trial = 1; trial <= run.settings().trials(); trial++) {
      var outcome = store.outcome(run.id(), new Slot(position, trial));
      var reason =
          outcome
              .filter(played -> played.result().scenario().equals(scenario.id()))
              .map(played -> played.result().judgement().reason())
              .filter(text -> !text.isEmpty());
      if (reason.isPresent()) {
        return reason.get();
      }
    }
    return "";
  }

  private static Clusters clusters(List<RunReport.Cluster> before, List<RunReport.Cluster> after) {
    var gone = new ArrayList<ClusterLine>();
    var kept = new ArrayList<ClusterLine>();
    for (var cluster : before) {
      find(cluster.id(), after)
          .ifPresentOrElse(
              now ->
                  kept.add(
                      new ClusterLine(
                          cluster.id(), cluster.name(), cluster.failures(), now.failures())),
              () -> gone.add(new ClusterLine(cluster.id(), cluster.name(), cluster.failures(), 0)));
    }
    var appeared =
        after.stream()
            .filter(cluster -> find(cluster.id(), before).isEmpty())
            .map(cluster -> new ClusterLine(cluster.id(), cluster.name(), 0, cluster.failures()))
            .toList();
    return new Clusters(gone, appeared, kept);
  }

  private static Optional<RunReport.Cluster> find(String id, List<RunReport.Cluster> clusters) {
    return clusters.stream().filter(cluster -> cluster.id().equals(id)).findFirst();
  }
}
