package dev.arc.evaluation;

import dev.arc.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/// The bare number of a quantity.
final class Numbers {

  private Numbers() {}

  /// Empty for dates and times.
  static Optional<Double> of(Quantity quantity) {
    return exact(quantity).map(BigDecimal::doubleValue);
  }

  /// Empty for dates and times.
  static Optional<BigDecimal> exact(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Money(var amount, _) -> Optional.of(amount);
      case Quantity.Measure(var value, _) -> Optional.of(value);
      case Quantity.Plain(var value) -> Optional.of(value);
      case Quantity.Percent(var value) -> Optional.of(value);
      case Quantity.Day _, Quantity.Moment _ -> Optional.empty();
    };
  }
}
