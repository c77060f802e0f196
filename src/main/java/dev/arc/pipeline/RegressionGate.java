package dev.arc.pipeline;

import dev.arc.pipeline.DiffReport.Gate;
import dev.arc.pipeline.DiffReport.Paired;
import dev.arc.stats.McNemar;

/// Decides whether the second of two versions is worse.
///
/// A rehearsal plays the same every time, so one scenario that it no longer passes is a fact. A
/// model of chance turns some scenarios either way; there it takes a difference that chance does
/// not explain: more scenarios worse than better, and McNemar's exact p at most 0.05.
public final class RegressionGate {

  private static final double SIGNIFICANT = 0.05;

  private RegressionGate() {}

  /// @param rehearsed whether both were rehearsed
  public static Gate of(Paired paired, boolean rehearsed) {
    var better = paired.better().size();
    var worse = paired.worse().size();
    if (isRegression(better, worse, rehearsed)) {
      return new Gate(
          RunReport.Gate.State.FAIL,
          rehearsed
              ? worse + " of " + paired.scenarios() + " scenarios are worse"
              : "%d scenarios are worse and %d better, which chance alone does with p = %s"
                  .formatted(worse, better, Decimals.of(paired.mcnemarP())));
    }
    if (paired.scenarios() == 0 || isRegression(better, worse + paired.unsettled(), rehearsed)) {
      return new Gate(
          RunReport.Gate.State.INCONCLUSIVE,
          paired.scenarios() == 0
              ? "no scenario was concluded by both"
              : paired.unsettled()
                  + " of the scenarios were not concluded by both, and could change the decision");
    }
    return new Gate(
        RunReport.Gate.State.PASS,
        worse == 0
            ? "no scenario is worse"
            : "%d worse and %d better is within what chance does (p = %s)"
                .formatted(worse, better, Decimals.of(paired.mcnemarP())));
  }

  private static boolean isRegression(int better, int worse, boolean rehearsed) {
    return rehearsed ? worse > 0 : worse > better && McNemar.exact(better, worse) <= SIGNIFICANT;
  }
}
