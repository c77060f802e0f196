package dev.arc.analysis;

import dev.arc.stats.McNemar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How the clusters of a run differ from those of an earlier one. Compared are rates over the
/// scenarios that both runs have concluded; where there are none, over each run's own, and nothing
/// is paired then.
///
/// @param shared scenarios that both have concluded
/// @param only scenarios that this run alone has
/// @param onlyBefore scenarios that the earlier run alone has
/// @param changes the greatest difference first, then by cluster
public record ClusterComparison(int shared, int only, int onlyBefore, List<Change> changes) {

  public ClusterComparison {
    changes = List.copyOf(changes);
  }

  /// What became of a cluster.
  public enum Kind {
    /// No failure before, some now.
    NEW,
    /// Some failures before, none now.
    GONE,
    GROWN,
    SHRUNK,
    SAME
  }

  /// @param before share of the compared plays that failed so in the earlier run
  /// @param now the same of this run
  /// @param better scenarios that failed so before and do not now; 0 where nothing is paired
  /// @param worse scenarios that fail so now and did not before; 0 where nothing is paired
  /// @param p the exact two-sided McNemar p-value; null where nothing is paired
  public record Change(
      String cluster,
      String name,
      Kind kind,
      double before,
      double now,
      int better,
      int worse,
      @Nullable Double p) {}

  public static ClusterComparison of(FailureTally before, FailureTally now) {
    var shared = new TreeSet<>(now.plays().keySet());
    shared.retainAll(before.plays().keySet());
    var clusters = new TreeSet<>(now.failures().keySet());
    clusters.addAll(before.failures().keySet());
    var changes = new ArrayList<Change>();
    for (var cluster : clusters) {
      var change = change(cluster, before, now, shared);
      // What stands outside of the shared scenarios alone, cannot be compared.
      if (change.before() > 0 || change.now() > 0) {
        changes.add(change);
      }
    }
    changes.sort(
        Comparator.comparingDouble((Change change) -> -Math.abs(change.now() - change.before()))
            .thenComparing(Change::cluster));
    return new ClusterComparison(
        shared.size(),
        now.plays().size() - shared.size(),
        before.plays().size() - shared.size(),
        changes);
  }

  private static Change change(
      String cluster, FailureTally before, FailureTally now, Set<String> shared) {
    var paired = !shared.isEmpty();
    var was = before.rate(cluster, paired ? shared : before.plays().keySet());
    var is = now.rate(cluster, paired ? shared : now.plays().keySet());
    var better = count(shared, cluster, before, now);
    var worse = count(shared, cluster, now, before);
    var name = now.names().getOrDefault(cluster, before.names().getOrDefault(cluster, cluster));
    return new Change(
        cluster,
        name,
        kind(was, is),
        was,
        is,
        better,
        worse,
        paired ? McNemar.exact(better, worse) : null);
  }

  private static int count(
      Set<String> shared, String cluster, FailureTally failing, FailureTally not) {
    return (int)
        shared.stream()
            .filter(scenario -> failing.fails(cluster, scenario) && !not.fails(cluster, scenario))
            .count();
  }

  private static Kind kind(double before, double now) {
    if (before == 0) {
      return now == 0 ? Kind.SAME : Kind.NEW;
    }
    if (now == 0) {
      return Kind.GONE;
    }
    return now > before ? Kind.GROWN : now < before ? Kind.SHRUNK : Kind.SAME;
  }
}
