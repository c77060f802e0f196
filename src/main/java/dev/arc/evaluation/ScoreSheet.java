package dev.arc.evaluation;

import dev.arc.expectation.Dimension;
import dev.arc.stats.Wilson;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.Map;

/// Sums up judgements one by one, and keeps none of them. Made for one run; not thread-safe.
public final class ScoreSheet {
  private static final double CONFIDENCE = 0.95;

  private final int[] verdicts = new int[Verdict.values().length];
  private final DoubleSummaryStatistics scores = new DoubleSummaryStatistics();
  private final Map<Dimension, Column> columns = new EnumMap<>(Dimension.class);

  private final int trials;

  /// @param trials how often each scenario is played
  public ScoreSheet(int trials) {
    this.trials = trials;
  }

  public void add(Judgement judgement) {
    verdicts[judgement.verdict().ordinal()]++;
    if (judgement.verdict().isConclusive()) {
      scores.accept(judgement.score());
      for (var dimension : Dimension.values()) {
        add(dimension, judgement);
      }
    }
  }

  private void add(Dimension dimension, Judgement judgement) {
    var passed = 0;
    var checks = 0;
    for (var check : judgement.checks()) {
      if (check.dimension() == dimension) {
        checks++;
        passed += check.passed() ? 1 : 0;
      }
    }
    if (checks > 0) {
      columns.computeIfAbsent(dimension, _ -> new Column()).add(passed, checks);
    }
  }

  /// The sum of what was added so far.
  public Scorecard card() {
    var passed = count(Verdict.PASS);
    var failed = count(Verdict.FAIL);
    return new Scorecard(
        passed,
        failed,
        count(Verdict.ERROR),
        count(Verdict.INVALID),
        Scorecard.rate(passed, passed + failed),
        Wilson.of(passed, passed + failed, trials, CONFIDENCE),
        scores.getAverage(),
        columns.entrySet().stream()
            .map(column -> column.getValue().score(column.getKey()))
            .toList());
  }

  private int count(Verdict verdict) {
    return verdicts[verdict.ordinal()];
  }

  /// One dimension, over the scenarios that have a check in it.
  private static final class Column {
    private final DoubleSummaryStatistics shares = new DoubleSummaryStatistics();
    private int passed;
    private int checks;

    void add(int morePassed, int moreChecks) {
      shares.accept(Scorecard.rate(morePassed, moreChecks));
      passed += morePassed;
      checks += moreChecks;
    }

    DimensionScore score(Dimension dimension) {
      return new DimensionScore(
          dimension, shares.getAverage(), (int) shares.getCount(), passed, checks);
    }
  }
}
