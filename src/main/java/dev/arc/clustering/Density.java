package dev.arc.clustering;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Clusters by density (M. Ester et al., "A density-based algorithm for discovering clusters", KDD
/// 1996) of weighted words, by the cosine of their angle.
///
/// Neighbours are looked for among those that share a weighty word: two texts whose common words
/// are all light cannot be near (the prefix filter of R. Bayardo et al., "Scaling up all pairs
/// similarity search", WWW 2007). Nothing grows with the number of pairs. What is found does not
/// depend on the order: a point between two clusters belongs to the one with the nearest core.
final class Density {

  static final int NOISE = -1;

  private final List<int[]> points;
  private final int[] counts;
  private final double[] weights;
  private final double near;
  private final int least;
  private final double[] norms;
  private final int[] prefixes;
  private final int[][] postings;
  private final double[] looked;
  private final int[] seen;
  private int round;

  /// @param points distinct words of each, by number
  /// @param counts how many texts a point stands for
  /// @param weights of the words
  /// @param near the least cosine of neighbours
  /// @param least texts that make a point the core of a cluster, its own among them
  Density(List<int[]> points, int[] counts, double[] weights, double near, int least) {
    this.points = points.stream().map(point -> heaviestFirst(point, weights)).toList();
    this.counts = counts;
    this.weights = weights;
    this.near = near;
    this.least = least;
    this.norms = this.points.stream().mapToDouble(this::norm).toArray();
    this.prefixes = IntStream.range(0, points.size()).map(this::prefix).toArray();
    this.postings = postings();
    this.looked = new double[weights.length];
    this.seen = new int[points.size()];
  }

  private static int[] heaviestFirst(int[] words, double[] weights) {
    return Arrays.stream(words)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer word) -> -weights[word])
                .thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private double norm(int[] words) {
    return Math.sqrt(Arrays.stream(words).mapToDouble(word -> weights[word] * weights[word]).sum());
  }

  /// How many of a point's heaviest words a neighbour must share one of.
  private int prefix(int point) {
    var words = points.get(point);
    var rest = 0.0;
    var length = words.length;
    while (length > 0) {
      rest += weights[words[length - 1]] * weights[words[length - 1]];
      // A little more than is needed: sums of fractions are not exact.
      if (Math.sqrt(rest) >= near * norms[point] - 1e-9) {
        return length;
      }
      length--;
    }
    return 0;
  }

  private int[][] postings() {
    var sizes = new int[weights.length];
    for (var point = 0; point < prefixes.length; point++) {
      for (var at = 0; at < prefixes[point]; at++) {
        sizes[points.get(point)[at]]++;
      }
    }
    var lists = new int[weights.length][];
    Arrays.setAll(lists, word -> new int[sizes[word]]);
    for (var point = prefixes.length - 1; point >= 0; point--) {
      for (var at = 0; at < prefixes[point]; at++) {
        var word = points.get(point)[at];
        lists[word][--sizes[word]] = point;
      }
    }
    return lists;
  }

  /// The number of each point's cluster, or [#NOISE].
  int[] labels() {
    var cores = cores();
    var sets = new DisjointSets(points.size());
    var nearest = new int[points.size()];
    var similarity = new double[points.size()];
    Arrays.fill(nearest, NOISE);
    for (var point = 0; point < cores.length; point++) {
      if (cores[point]) {
        var core = point;
        eachNeighbour(
            core,
            other -> cores[other] && sets.areOne(core, other),
            (other, cosine) -> {
              if (cores[other]) {
                sets.join(core, other);
              } else if (cosine > similarity[other]) {
                similarity[other] = cosine;
                nearest[other] = core;
              }
              return true;
            });
      }
    }
    return IntStream.range(0, cores.length)
        .map(point -> cores[point] ? point : nearest[point])
        .map(core -> core == NOISE ? NOISE : sets.of(core))
        .toArray();
  }

  private boolean[] cores() {
    var cores = new boolean[points.size()];
    for (var point = 0; point < cores.length; point++) {
      var texts = new int[] {counts[point]};
      if (texts[0] < least) {
        eachNeighbour(
            point,
            _ -> false,
            (other, _) -> {
              texts[0] += counts[other];
              return texts[0] < least;
            });
      }
      cores[point] = texts[0] >= least && points.get(point).length > 0;
    }
    return cores;
  }

  private interface Passing {
    boolean over(int other);
  }

  private interface Neighbour {
    /// Whether to go on.
    boolean found(int other, double cosine);
  }

  private void eachNeighbour(int point, Passing passing, Neighbour receiver) {
    round++;
    seen[point] = round;
    var words = points.get(point);
    for (var word : words) {
      looked[word] = weights[word];
    }
    search(point, passing, receiver);
    for (var word : words) {
      looked[word] = 0;
    }
  }

  private void search(int point, Passing passing, Neighbour receiver) {
    for (var at = 0; at < prefixes[point]; at++) {
      for (var other : postings[points.get(point)[at]]) {
        if (seen[other] != round) {
          seen[other] = round;
          var cosine = passing.over(other) ? 0 : cosine(point, other);
          if (cosine >= near && !receiver.found(other, cosine)) {
            return;
          }
        }
      }
    }
  }

  /// Of the point that is looked from, and another.
  private double cosine(int point, int other) {
    var sum = 0.0;
    for (var word : points.get(other)) {
      sum += looked[word] * weights[word];
    }
    return sum / (norms[point] * norms[other]);
  }
}
