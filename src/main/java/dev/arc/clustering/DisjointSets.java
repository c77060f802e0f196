package dev.arc.clustering;

/// Points joined to sets. A set is known by its least point.
final class DisjointSets {

  private final int[] parents;

  DisjointSets(int size) {
    parents = new int[size];
    for (var point = 0; point < size; point++) {
      parents[point] = point;
    }
  }

  int of(int point) {
    var root = point;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  boolean areOne(int one, int other) {
    return of(one) == of(other);
  }

  void join(int one, int other) {
    var first = of(one);
    var second = of(other);
    parents[Math.max(first, second)] = Math.min(first, second);
  }
}
