package dev.arc.stats;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// How much better the second of two does on the same things, and how sure that is.
///
/// The interval is R. G. Newcombe's for paired proportions ("Improved confidence intervals for the
/// difference between binomial proportions based on paired data", Statistics in Medicine 17, 1998,
/// method 10). Where things were tried several times, each pair is one of shares, and counts once:
/// trials of one thing are no evidence of their own.
///
/// @param pairs compared
/// @param difference mean of the second minus mean of the first, -1 to 1
/// @param interval of the difference, its ends from -1 to 1
/// @param better pairs in which the second did better
/// @param worse pairs in which it did worse
/// @param mcnemarP exact two-sided p-value of McNemar's test: how often chance alone splits the
///   pairs that differ at least so unevenly
public record PairedDifference(
    int pairs, double difference, Interval interval, int better, int worse, double mcnemarP) {

  private static final double CONFIDENCE = 0.95;

  /// One thing that both tried.
  ///
  /// @param first share of its tries that the first passed, 0 to 1
  /// @param second share that the second passed
  public record Pair(double first, double second) {

    public Pair {
      if (!(first >= 0 && first <= 1 && second >= 0 && second <= 1)) {
        throw new IllegalArgumentException(
            "pair is " + first + " and " + second + ", expected fractions of 1");
      }
    }
  }

  /// The difference over these pairs; from -1 to 1, and none seen, where there are no pairs.
  public static PairedDifference of(List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return new PairedDifference(0, 0, new Interval(-1, 1, "newcombe", CONFIDENCE), 0, 0, 1);
    }
    var better = (int) pairs.stream().filter(pair -> pair.second() > pair.first()).count();
    var worse = (int) pairs.stream().filter(pair -> pair.second() < pair.first()).count();
    var difference = mean(pairs, Pair::second) - mean(pairs, Pair::first);
    return new PairedDifference(
        pairs.size(), difference, interval(pairs), better, worse, McNemar.exact(better, worse));
  }

  private static Interval interval(List<Pair> pairs) {
    var first = mean(pairs, Pair::first);
    var second = mean(pairs, Pair::second);
    var before = Wilson.ofRate(first, pairs.size(), CONFIDENCE);
    var after = Wilson.ofRate(second, pairs.size(), CONFIDENCE);
    var likeness = likeness(pairs);
    var down = reach(second - after.low(), before.high() - first, likeness);
    var up = reach(after.high() - second, first - before.low(), likeness);
    var difference = second - first;
    return new Interval(
        Math.max(-1, difference - down), Math.min(1, difference + up), "newcombe", CONFIDENCE);
  }

  private static double reach(double one, double other, double likeness) {
    return Math.sqrt(Math.max(0, one * one - 2 * likeness * one * other + other * other));
  }

  /// The correlation of the two, with Newcombe's correction where it is positive.
  private static double likeness(List<Pair> pairs) {
    var count = pairs.size();
    var both = pairs.stream().mapToDouble(pair -> pair.first() * pair.second()).sum();
    var product =
        count * both
            - pairs.stream().mapToDouble(Pair::first).sum()
                * pairs.stream().mapToDouble(Pair::second).sum();
    var corrected = product > 0 ? Math.max(product - count / 2.0, 0) : product;
    var spread = spread(pairs, Pair::first) * spread(pairs, Pair::second);
    return spread == 0 ? 0 : Math.clamp(corrected / spread, -1, 1);
  }

  /// The number of pairs times the standard deviation.
  private static double spread(List<Pair> pairs, ToDoubleFunction<Pair> side) {
    var sum = pairs.stream().mapToDouble(side).sum();
    var squares = pairs.stream().mapToDouble(side).map(value -> value * value).sum();
    return Math.sqrt(Math.max(0, pairs.size() * squares - sum * sum));
  }

  private static double mean(List<Pair> pairs, ToDoubleFunction<Pair> side) {
    return pairs.stream().mapToDouble(side).average().orElse(0);
  }
}
