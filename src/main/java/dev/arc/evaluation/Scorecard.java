package dev.arc.evaluation;

import dev.arc.expectation.Dimension;
import dev.arc.stats.Interval;
import dev.arc.stats.Wilson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The sum of a run.
///
/// @param reliability passed / (passed + failed), a fraction of 1; 0 when nothing was conclusive
/// @param interval the Wilson interval of the reliability
/// @param composite the mean score of the conclusive scenarios, a fraction of 1; 0 when there is
///   none
/// @param dimensions only those that some scenario checks, in the order of [Dimension]
public record Scorecard(
    int passed,
    int failed,
    int errors,
    int invalid,
    double reliability,
    Interval interval,
    double composite,
    List<DimensionScore> dimensions) {

  private static final double CONFIDENCE = 0.95;

  public Scorecard {
    dimensions = List.copyOf(dimensions);
  }

  /// Sums up judgements, in any order.
  public static Scorecard of(List<Judgement> judgements) {
    var passed = count(judgements, Verdict.PASS);
    var failed = count(judgements, Verdict.FAIL);
    var conclusive = judgements.stream().filter(each -> each.verdict().isConclusive()).toList();
    return new Scorecard(
        passed,
        failed,
        count(judgements, Verdict.ERROR),
        count(judgements, Verdict.INVALID),
        rate(passed, passed + failed),
        Wilson.of(passed, passed + failed, CONFIDENCE),
        conclusive.stream().mapToDouble(Judgement::score).average().orElse(0),
        Stream.of(Dimension.values()).flatMap(dimension -> score(dimension, conclusive)).toList());
  }

  /// What the reliability were had every scenario failed that ended in an error or was invalid.
  public double atWorst() {
    return rate(passed, passed + failed + errors + invalid);
  }

  /// What the reliability were had every scenario passed that ended in an error or was invalid.
  public double atBest() {
    return rate(passed + errors + invalid, passed + failed + errors + invalid);
  }

  private static int count(List<Judgement> judgements, Verdict verdict) {
    return (int) judgements.stream().filter(each -> each.verdict() == verdict).count();
  }

  private static double rate(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static Stream<DimensionScore> score(Dimension dimension, List<Judgement> judgements) {
    var shares = new ArrayList<Double>();
    var passed = 0;
    var checks = 0;
    for (var judgement : judgements) {
      var results =
          judgement.checks().stream().filter(each -> each.dimension() == dimension).toList();
      if (!results.isEmpty()) {
        var held = (int) results.stream().filter(CheckResult::passed).count();
        shares.add(rate(held, results.size()));
        passed += held;
        checks += results.size();
      }
    }
    if (shares.isEmpty()) {
      return Stream.empty();
    }
    var mean = shares.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return Stream.of(new DimensionScore(dimension, mean, shares.size(), passed, checks));
  }
}
