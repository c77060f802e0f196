package dev.arc.stats;

/// The exact test for paired outcomes: whether one side wins more of the pairs in which both differ
/// (Q. McNemar, Psychometrika 12, 1947; the exact form is the two-sided binomial test on the
/// discordant pairs).
public final class McNemar {

  private McNemar() {}

  /// The two-sided p-value; 1 when no pair differs.
  ///
  /// @param better pairs in which only the second passed
  /// @param worse pairs in which only the first passed
  public static double exact(int better, int worse) {
    if (better < 0 || worse < 0) {
      throw new IllegalArgumentException(
          "pairs are " + better + " and " + worse + ", expected 0 or more");
    }
    var pairs = better + worse;
    var tail = 0.0;
    // In logarithms, for 2^-pairs underflows beyond a thousand pairs.
    var logChoose = 0.0;
    for (var wins = 0; wins <= Math.min(better, worse); wins++) {
      tail += Math.exp(logChoose - pairs * Math.log(2));
      logChoose += Math.log(pairs - wins) - Math.log(wins + 1);
    }
    return Math.min(1, 2 * tail);
  }
}
