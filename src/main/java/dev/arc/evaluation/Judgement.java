package dev.arc.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What one play of one scenario is worth.
///
/// @param scenario the scenario's id
/// @param trial from 1
/// @param whose whose doing it was that it did not pass
/// @param reason why there is no pass, in one sentence; empty when it passed
/// @param checks in the order of the scenario's expectations; empty when the verdict is not
///   conclusive
/// @param score the weighted mean of the dimensions that have a check, a fraction of 1; 0 when the
///   verdict is not conclusive
public record Judgement(
    String scenario,
    int trial,
    Verdict verdict,
    Whose whose,
    String reason,
    List<CheckResult> checks,
    double score) {

  public Judgement {
    Objects.requireNonNull(verdict, "verdict is null");
    Objects.requireNonNull(whose, "whose is null");
    checks = List.copyOf(checks);
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score is " + score + ", expected a fraction of 1");
    }
  }

  /// The same of another trial that went exactly like this one.
  public Judgement ofTrial(int other) {
    return new Judgement(scenario, other, verdict, whose, reason, checks, score);
  }

  /// The first critical check that does not hold.
  public Optional<CheckResult> decisive() {
    return checks.stream().filter(check -> check.critical() && !check.passed()).findFirst();
  }
}
