package dev.arc.stats;

/// The Wilson score interval of a rate: honest for small counts and for rates near 0 and 1 (E. B.
/// Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927).
public final class Wilson {

  private Wilson() {}

  /// The interval of `passed` out of `total`; all of 0 to 1 where nothing was tried.
  public static Interval of(int passed, int total, double confidence) {
    return of(passed, total, 1, confidence);
  }

  /// The interval where everything was tried several times. Trials of one scenario are no evidence
  /// of their own, for what is the same behaves the same, so only the scenarios count.
  ///
  /// @param trials how often each scenario was played, 1 or more
  public static Interval of(int passed, int total, int trials, double confidence) {
    if (passed < 0 || passed > total) {
      throw new IllegalArgumentException(
          "passed is " + passed + " of " + total + ", expected 0 to the total");
    }
    if (trials < 1) {
      throw new IllegalArgumentException("trials is " + trials + ", expected 1 or more");
    }
    if (total == 0) {
      return new Interval(0, 1, "wilson", confidence);
    }
    return ofRate((double) passed / total, Math.max(1.0, (double) total / trials), confidence);
  }

  /// The interval of a rate that was seen in so many tries, each of which may count in part.
  static Interval ofRate(double rate, double total, double confidence) {
    var z = Confidence.deviations(confidence);
    var spread = z * z / total;
    var middle = (rate + spread / 2) / (1 + spread);
    var reach = z * Math.sqrt(rate * (1 - rate) / total + spread / (4 * total)) / (1 + spread);
    var low = rate <= 0 ? 0 : Math.max(0, middle - reach);
    var high = rate >= 1 ? 1 : Math.min(1, middle + reach);
    return new Interval(low, high, "wilson", confidence);
  }
}
