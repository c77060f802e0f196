package dev.arc.quantity;

import java.math.BigDecimal;
import java.util.Objects;

/// One thing that a written figure can mean.
///
/// @param quantity the value as written; where a part is left out, `stated` says which part to
///   ignore
/// @param tolerance half a unit of the last digit that was written, in the quantity's own unit, at
///   most a twentieth of the value: `12.4k` has 50, `12,400.00` has 0.005
/// @param stated which part of a date or time was written
public record Reading(Quantity quantity, BigDecimal tolerance, Stated stated) {

  /// Which part of a date or time was written.
  public enum Stated {
    WHOLE,
    /// Day and month: "3 April". The year in the quantity is a placeholder.
    WITHOUT_YEAR,
    /// The time of day: "14:30". The date in the quantity is a placeholder.
    TIME_ONLY
  }

  public Reading {
    Objects.requireNonNull(quantity, "quantity is null");
    Objects.requireNonNull(tolerance, "tolerance is null");
    Objects.requireNonNull(stated, "stated is null");
  }

  static Reading whole(Quantity quantity, BigDecimal tolerance) {
    return new Reading(quantity, tolerance, Stated.WHOLE);
  }

  /// Whether the truth, written as precisely as this, is this.
  public boolean matches(Quantity truth) {
    return switch (stated) {
      case WHOLE -> Comparison.within(quantity, truth, tolerance);
      case WITHOUT_YEAR -> Comparison.sameButYear(quantity, truth);
      case TIME_ONLY -> Comparison.sameTimeOfDay(quantity, truth);
    };
  }
}
