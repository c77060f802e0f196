package dev.arc.analysis;

import java.util.Map;

/// How often which scenario was played to a conclusion in a run, and failed in which cluster.
///
/// @param plays scenario → conclusive plays
/// @param failures cluster → scenario → failed plays
/// @param names cluster → what it is called
public record FailureTally(
    Map<String, Integer> plays,
    Map<String, Map<String, Integer>> failures,
    Map<String, String> names) {

  public FailureTally {
    plays = Map.copyOf(plays);
    failures = Map.copyOf(failures);
    names = Map.copyOf(names);
  }

  /// The share of the plays of these scenarios that failed in a cluster; 0 where none was played.
  double rate(String cluster, Iterable<String> scenarios) {
    var failed = failures.getOrDefault(cluster, Map.of());
    var played = 0;
    var lost = 0;
    for (var scenario : scenarios) {
      played += plays.getOrDefault(scenario, 0);
      lost += failed.getOrDefault(scenario, 0);
    }
    return played == 0 ? 0 : (double) lost / played;
  }

  boolean fails(String cluster, String scenario) {
    return failures.getOrDefault(cluster, Map.of()).containsKey(scenario);
  }
}
