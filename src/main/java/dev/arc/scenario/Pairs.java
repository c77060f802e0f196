package dev.arc.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which pairs of values have been put to the test together. Not thread-safe.
final class Pairs {
  private final Set<String> covered = new HashSet<>();

  /// Each value with each that follows.
  static List<String> of(List<String> values) {
    var pairs = new ArrayList<String>();
    for (var one = 0; one < values.size(); one++) {
      for (var other = one + 1; other < values.size(); other++) {
        pairs.add(values.get(one) + "|" + values.get(other));
      }
    }
    return pairs;
  }

  /// How many of these pairs are covered neither here nor there.
  int fresh(List<String> pairs, Pairs elsewhere) {
    var fresh = 0;
    for (var pair : pairs) {
      fresh += covered.contains(pair) || elsewhere.covered.contains(pair) ? 0 : 1;
    }
    return fresh;
  }

  void add(Collection<String> pairs) {
    covered.addAll(pairs);
  }
}
