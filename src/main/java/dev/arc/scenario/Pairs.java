package dev.arc.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which pairs of values have been put to the test together. Not thread-safe.
final class Pairs {
  private final Set<String> covered = new HashSet<>();

  /// How many pairs of these values are covered neither here nor there.
  int fresh(List<String> values, Pairs elsewhere) {
    var fresh = 0;
    for (var one = 0; one < values.size(); one++) {
      for (var other = one + 1; other < values.size(); other++) {
        var pair = pair(values, one, other);
        fresh += covered.contains(pair) || elsewhere.covered.contains(pair) ? 0 : 1;
      }
    }
    return fresh;
  }

  void add(List<String> values) {
    for (var one = 0; one < values.size(); one++) {
      for (var other = one + 1; other < values.size(); other++) {
        covered.add(pair(values, one, other));
      }
    }
  }

  private static String pair(List<String> values, int one, int other) {
    return values.get(one) + "|" + values.get(other);
  }
}
