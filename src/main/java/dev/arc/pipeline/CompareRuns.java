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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
      Clusters clusters) {

    /// Whether nothing can be compared because plays ended in errors.
    public boolean isLost() {
      return paired.scenarios() == 0 && (hasErrors(a) || hasErrors(b));
    }

    private static boolean hasErrors(DiffReport.Side side) {
      var reliability = side.reliability();
      return reliability != null && reliability.errors() > 0;
    }
  }

  public Compared compare(Played a, Played b) {
    var first = report(a);
    var second = report(b);
    var settings = a.run().settings();
    var comparison = Comparison.of(store, a.run(), b.run());
    return new Compared(
        side(a, first),
        side(b, second),
        new DiffReport.Played(settings.set(), settings.scenarios(), settings.trials()),
        paired(comparison, a.run(), b.run()),
        clusters(first.clusters(), second.clusters(), comparison.compared()));
  }

  private RunReport report(Played played) {
    return processor.report(
        played.run(), store.set(played.run().id()), Optional.of(played.agent()), false);
  }

  private DiffReport.Side side(Played played, RunReport report) {
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
        virtualMillis(played.run()));
  }

  /// Of an average conclusive play; null where there is none.
  private @Nullable Double virtualMillis(RunRecord run) {
    var times = new ArrayList<Long>();
    store.results(
        run.id(),
        result -> {
          if (result.judgement().verdict().isConclusive()) {
            times.add(result.timing().virtual());
          }
        });
    var mean = times.stream().mapToLong(Long::longValue).average();
    return mean.isEmpty() ? null : mean.getAsDouble();
  }

  private Paired paired(Comparison comparison, RunRecord a, RunRecord b) {
    var paired = comparison.paired();
    return new Paired(
        paired.pairs(),
        comparison.before(),
        comparison.after(),
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

  /// How many of the compared scenarios each group of failures has, before and after.
  private static Clusters clusters(
      List<RunReport.Cluster> before, List<RunReport.Cluster> after, Set<String> compared) {
    var lines = new LinkedHashMap<String, ClusterLine>();
    before.forEach(cluster ->
        lines.put(
            cluster.id(),
            new ClusterLine(cluster.id(), cluster.name(), count(cluster, compared), 0)));
    for (var cluster : after) {
      var known = lines.get(cluster.id());
      var earlier = known == null ? 0 : known.a();
      lines.put(
          cluster.id(),
          new ClusterLine(cluster.id(), cluster.name(), earlier, count(cluster, compared)));
    }
    return new Clusters(
        pick(lines.values(), line -> line.a() > 0 && line.b() == 0),
        pick(lines.values(), line -> line.a() == 0 && line.b() > 0),
        pick(lines.values(), line -> line.a() > 0 && line.b() > 0));
  }

  private static int count(RunReport.Cluster cluster, Set<String> compared) {
    return (int) cluster.scenarios().stream().filter(compared::contains).count();
  }

  private static List<ClusterLine> pick(
      Collection<ClusterLine> lines, Predicate<ClusterLine> which) {
    return lines.stream().filter(which).toList();
  }
}
