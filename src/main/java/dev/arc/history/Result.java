package dev.arc.history;

import dev.arc.evaluation.Judgement;
import dev.arc.llm.Usage;
import dev.arc.trace.Trajectory.Timing;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of one play, without the steps that led there.
///
/// @param scenario the scenario's id
/// @param usage of every attempt at this play
/// @param costUsd of every attempt at this play; null where there is no price
public record Result(
    Slot slot,
    String scenario,
    Judgement judgement,
    Usage usage,
    @Nullable BigDecimal costUsd,
    Timing timing) {

  /// This result in place of an earlier one that is not counted, but was paid for: both used what
  /// they used.
  public Result after(Optional<Result> earlier) {
    return earlier
        .map(paid ->
            new Result(
                slot,
                scenario,
                judgement,
                paid.usage().plus(usage),
                sum(paid.costUsd(), costUsd),
                timing))
        .orElse(this);
  }

  /// A sum with a hole in it is no cost.
  private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }
}
