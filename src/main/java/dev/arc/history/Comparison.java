package dev.arc.history;

import dev.arc.evaluation.Verdict;
import dev.arc.stats.PairedDifference;
import dev.arc.stats.PairedDifference.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Two runs, scenario by scenario. A scenario counts once, with the share of its conclusive plays
/// that passed; one that either run has no conclusive play of is left out, and counted.
///
/// @param paired over the scenarios that both have concluded
/// @param compared the ids of these
/// @param before mean share of their plays that passed in the first run
/// @param after mean share in the second
/// @param better scenarios that the second run did better, in the order of the first run's set
/// @param worse scenarios that it did worse
/// @param unsettled scenarios that both sets have, and that one of the runs has not concluded
/// @param alone scenarios that only one of the sets has
public record Comparison(
    PairedDifference paired,
    Set<String> compared,
    double before,
    double after,
    List<Turned> better,
    List<Turned> worse,
    int unsettled,
    int alone) {

  public Comparison {
    compared = Set.copyOf(compared);
    better = List.copyOf(better);
    worse = List.copyOf(worse);
  }

  /// A scenario that turned out otherwise.
  ///
  /// @param before share of its plays in the first run that passed
  /// @param after share in the second
  public record Turned(String scenario, double before, double after) {}

  public static Comparison of(RunStore store, RunRecord before, RunRecord after) {
    var first = Shares.of(store, before);
    var second = Shares.of(store, after);
    var pairs = new ArrayList<Pair>();
    var compared = new HashSet<String>();
    var better = new ArrayList<Turned>();
    var worse = new ArrayList<Turned>();
    var unsettled = 0;
    for (var scenario : first.inOrder()) {
      if (!second.has(scenario)) {
        continue;
      }
      if (!first.isSettled(scenario) || !second.isSettled(scenario)) {
        unsettled++;
        continue;
      }
      var turned = new Turned(scenario, first.passed(scenario), second.passed(scenario));
      compared.add(scenario);
      pairs.add(new Pair(turned.before(), turned.after()));
      if (turned.after() > turned.before()) {
        better.add(turned);
      } else if (turned.after() < turned.before()) {
        worse.add(turned);
      }
    }
    var shared = pairs.size() + unsettled;
    var alone = first.size() + second.size() - 2 * shared;
    return new Comparison(
        PairedDifference.of(pairs),
        compared,
        mean(pairs, Pair::first),
        mean(pairs, Pair::second),
        better,
        worse,
        unsettled,
        alone);
  }

  private static double mean(List<Pair> pairs, ToDoubleFunction<Pair> side) {
    return pairs.stream().mapToDouble(side).average().orElse(0);
  }

  /// How often each scenario of one run was passed.
  private record Shares(Map<String, int[]> counts) {

    static Shares of(RunStore store, RunRecord run) {
      var counts = new LinkedHashMap<String, int[]>();
      store.set(run.id()).scenarios().forEach(scenario -> counts.put(scenario.id(), new int[2]));
      store.results(
          run.id(),
          result -> {
            var count = counts.getOrDefault(result.scenario(), new int[2]);
            count[0] += result.judgement().verdict() == Verdict.PASS ? 1 : 0;
            count[1] += result.judgement().verdict().isConclusive() ? 1 : 0;
          });
      return new Shares(counts);
    }

    List<String> inOrder() {
      return List.copyOf(counts.keySet());
    }

    int size() {
      return counts.size();
    }

    boolean has(String scenario) {
      return counts.containsKey(scenario);
    }

    boolean isSettled(String scenario) {
      return count(scenario)[1] > 0;
    }

    double passed(String scenario) {
      var count = count(scenario);
      return (double) count[0] / count[1];
    }

    private int[] count(String scenario) {
      return counts.getOrDefault(scenario, new int[2]);
    }
  }
}
