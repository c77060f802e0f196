package dev.arc.evaluation;

import dev.arc.expectation.Dimension;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// The arithmetic of scores. A dimension without a check is left out, not scored full.
final class Scores {

  private Scores() {}

  /// The weighted mean over the dimensions that have a check; 0 when nothing was checked.
  static double of(Collection<CheckResult> results) {
    var weights = 0.0;
    var sum = 0.0;
    for (var dimension : byDimension(results).entrySet()) {
      weights += dimension.getKey().weight();
      sum += dimension.getKey().weight() * dimension.getValue();
    }
    return weights == 0 ? 0 : Math.min(1, sum / weights);
  }

  /// The share of checks that hold, for each dimension that has one.
  static Map<Dimension, Double> byDimension(Collection<CheckResult> results) {
    var counts = new EnumMap<Dimension, int[]>(Dimension.class);
    for (var result : results) {
      var count = counts.computeIfAbsent(result.dimension(), _ -> new int[2]);
      count[0] += result.passed() ? 1 : 0;
      count[1]++;
    }
    var shares = new EnumMap<Dimension, Double>(Dimension.class);
    counts.forEach((dimension, count) -> shares.put(dimension, (double) count[0] / count[1]));
    return shares;
  }
}
