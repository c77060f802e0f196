package dev.arc.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How well clusters agree with the classes that there are in truth (A. Rosenberg, J. Hirschberg,
/// "V-Measure", EMNLP 2007).
final class Agreement {

  private Agreement() {}

  /// The harmonic mean of homogeneity and completeness, a fraction of 1.
  static double of(List<String> classes, List<String> clusters) {
    var homogeneity = explained(classes, clusters);
    var completeness = explained(clusters, classes);
    return 2 * homogeneity * completeness / (homogeneity + completeness);
  }

  private static double explained(List<String> what, List<String> by) {
    var all = entropy(counts(what), what.size());
    if (all == 0) {
      return 1;
    }
    var joint = new HashMap<String, Map<String, Integer>>();
    for (var index = 0; index < what.size(); index++) {
      joint
          .computeIfAbsent(by.get(index), _ -> new HashMap<>())
          .merge(what.get(index), 1, Integer::sum);
    }
    var left = 0.0;
    for (var counts : joint.values()) {
      var size = counts.values().stream().mapToInt(Integer::intValue).sum();
      left += (double) size / what.size() * entropy(counts, size);
    }
    return 1 - left / all;
  }

  private static Map<String, Integer> counts(List<String> labels) {
    var counts = new HashMap<String, Integer>();
    labels.forEach(label -> counts.merge(label, 1, Integer::sum));
    return counts;
  }

  private static double entropy(Map<String, Integer> counts, int size) {
    return counts.values().stream()
        .mapToDouble(count -> -(double) count / size * Math.log((double) count / size))
        .sum();
  }
}
