package dev.arc.evaluation;

import dev.arc.stats.Interval;
import java.util.List;

/// The sum of a run.
///
/// @param reliability passed / (passed + failed), a fraction of 1; 0 when nothing was conclusive
/// @param interval the Wilson interval of the reliability, with as many tries as there are
///   scenarios
/// @param composite the mean score of the conclusive scenarios, a fraction of 1; 0 when there is
///   none
/// @param dimensions only those that some scenario checks, in the order of
///   [dev.arc.expectation.Dimension]
public record Scorecard(
    int passed,
    int failed,
    int errors,
    int invalid,
    double reliability,
    Interval interval,
    double composite,
    List<DimensionScore> dimensions) {

  public Scorecard {
    dimensions = List.copyOf(dimensions);
  }

  /// Sums up judgements, in any order.
  public static Scorecard of(List<Judgement> judgements) {
    var sheet = new ScoreSheet(1);
    judgements.forEach(sheet::add);
    return sheet.card();
  }

  /// What the reliability were had every scenario failed that ended in an error or was invalid.
  public double atWorst() {
    return rate(passed, passed + failed + errors + invalid);
  }

  /// What the reliability were had every scenario passed that ended in an error or was invalid.
  public double atBest() {
    return rate(passed + errors + invalid, passed + failed + errors + invalid);
  }

  static double rate(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
