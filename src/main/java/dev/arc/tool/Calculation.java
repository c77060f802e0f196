package dev.arc.tool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The calculations behind [Arithmetic] and [Calculator]: exact where decimals can be, else to 34
/// digits; bounded in size.
final class Calculation {

  static final Set<String> FUNCTIONS =
      Collections.unmodifiableSet(
          new TreeSet<>(
              Set.of(
                  "abs", "average", "avg", "ceil", "count", "floor", "max", "mean", "median", "min",
                  "round", "sqrt", "sum", "total")));

  private static final int MOST_DIGITS = 900;
  private static final int PLACES = 10;

  private Calculation() {}

  static BigDecimal checked(BigDecimal value) throws CalculationException {
    if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
      throw new CalculationException("the result is out of range");
    }
    return value;
  }

  static BigDecimal divide(BigDecimal value, BigDecimal by) throws CalculationException {
    if (by.signum() == 0) {
      throw new CalculationException("division by zero");
    }
    return checked(value.divide(by, MathContext.DECIMAL128));
  }

  static BigDecimal remainder(BigDecimal value, BigDecimal by) throws CalculationException {
    if (by.signum() == 0) {
      throw new CalculationException("division by zero");
    }
    return checked(value.remainder(by));
  }

  static BigDecimal power(BigDecimal base, BigDecimal exponent) throws CalculationException {
    if (exponent.compareTo(new BigDecimal("0.5")) == 0) {
      return root(base);
    }
    if (exponent.stripTrailingZeros().scale() > 0
        || exponent.abs().compareTo(BigDecimal.valueOf(MOST_DIGITS)) > 0) {
      throw new CalculationException(
          "the exponent "
              + exponent.toPlainString()
              + " is not supported; expected a whole number up to 900");
    }
    if (exponent.signum() < 0 && base.signum() == 0) {
      throw new CalculationException("division by zero");
    }
    return checked(
        base.pow(
            exponent.intValueExact(), new MathContext(exponent.signum() < 0 ? 34 : MOST_DIGITS)));
  }

  private static BigDecimal root(BigDecimal value) throws CalculationException {
    if (value.signum() < 0) {
      throw new CalculationException("square root of a negative number");
    }
    return value.sqrt(MathContext.DECIMAL128);
  }

  /// @param name one of [#FUNCTIONS]
  static BigDecimal apply(String name, List<BigDecimal> values) throws CalculationException {
    if (values.isEmpty()) {
      if (name.equals("count")) {
        return BigDecimal.ZERO;
      }
      throw new CalculationException(name + " needs at least one number");
    }
    var first = values.getFirst();
    return switch (name) {
      case "sum", "total" -> checked(sum(values));
      case "avg", "average", "mean" -> divide(sum(values), BigDecimal.valueOf(values.size()));
      case "min" -> values.stream().min(Comparator.naturalOrder()).orElse(first);
      case "max" -> values.stream().max(Comparator.naturalOrder()).orElse(first);
      case "median" -> median(values);
      case "count" -> BigDecimal.valueOf(values.size());
      case "abs" -> first.abs();
      case "sqrt" -> root(first);
      case "floor" -> first.setScale(0, RoundingMode.FLOOR);
      case "ceil" -> first.setScale(0, RoundingMode.CEILING);
      case "round" -> round(values);
      default -> throw new CalculationException("unknown function " + name);
    };
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal median(List<BigDecimal> values) throws CalculationException {
    var sorted = values.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : divide(sorted.get(middle - 1).add(sorted.get(middle)), BigDecimal.TWO);
  }

  private static BigDecimal round(List<BigDecimal> values) throws CalculationException {
    var places = values.size() > 1 ? values.get(1) : BigDecimal.ZERO;
    if (places.stripTrailingZeros().scale() > 0
        || places.abs().compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new CalculationException(
          "round to " + places.toPlainString() + " places is not supported");
    }
    return values.getFirst().setScale(places.intValueExact(), RoundingMode.HALF_UP);
  }

  /// Without trailing zeros, and rounded to ten places, or ten digits where that would leave
  /// nothing.
  static BigDecimal tidy(BigDecimal value) {
    var rounded = value.scale() > PLACES ? value.setScale(PLACES, RoundingMode.HALF_UP) : value;
    if (rounded.signum() == 0 && value.signum() != 0) {
      rounded = value.round(new MathContext(PLACES));
    }
    var exact = rounded.stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
