package dev.arc.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a number can be worked out from others: a sum of some of a column, a difference, a mean,
/// a share, a conversion.
final class Arithmetic {

  private static final int MOST_OPERANDS = 60;

  /// Thousands, hundredths, millions and millionths; lakhs and crores.
  private static final double[] SCALES = {
    1, 1000, 0.001, 100, 0.01, 1_000_000, 0.000_001, 100_000, 10_000_000
  };

  static final double EXACT = 1e-9;

  private final List<List<Double>> columns;
  private final List<Double> rates = new ArrayList<>();
  private final Set<Double> operands = new HashSet<>();
  private @Nullable List<Sums> sums;

  Arithmetic(Sources sources) {
    this.columns =
        sources.columns().stream().filter(column -> column.size() > 1).distinct().toList();
    for (var number : sources.numbers()) {
      if (operands.size() < MOST_OPERANDS) {
        operands.add(number);
      }
      if (number > 0 && number < 1000 && number != Math.rint(number)) {
        rates.add(number);
      }
    }
    columns.forEach(column -> operands.add(sum(column)));
  }

  /// Notes a number that was found to be founded, so that later ones can build on it.
  void note(double number) {
    operands.add(number);
  }

  /// Whether the number, give or take the tolerance, is a sum of money, a measure or a count that
  /// follows.
  boolean reaches(double number, double tolerance) {
    for (var scale : SCALES) {
      if (isSum(number / scale, tolerance / scale)) {
        return true;
      }
    }
    return isDifference(number, tolerance)
        || isConverted(number, tolerance)
        || isMean(number, tolerance);
  }

  /// Whether the number is a share or a change in percent, or a ratio.
  boolean reachesShare(double number, double tolerance) {
    for (var part : operands) {
      for (var whole : operands) {
        if (whole != 0) {
          var share = part / whole;
          if (near(share * 100, number, tolerance)
              || near((share - 1) * 100, number, tolerance)
              || near((1 - share) * 100, number, tolerance)
              || near(share, number, tolerance)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Whether the numbers are the same but for the scale that they are told on.
  static boolean isScaled(double source, double value, double tolerance) {
    for (var scale : SCALES) {
      if (near(source * scale, value, tolerance)) {
        return true;
      }
    }
    return false;
  }

  static boolean near(double one, double other, double tolerance) {
    return Math.abs(one - other) <= tolerance + EXACT * Math.abs(other);
  }

  private boolean isSum(double number, double tolerance) {
    for (var each : sums()) {
      if (each.reach(number, tolerance)) {
        return true;
      }
    }
    return false;
  }

  private List<Sums> sums() {
    if (sums == null) {
      sums = columns.stream().map(Sums::of).toList();
    }
    return sums;
  }

  private boolean isDifference(double number, double tolerance) {
    for (var one : operands) {
      for (var other : operands) {
        if (near(one - other, number, tolerance) || near(one + other, number, tolerance)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isConverted(double number, double tolerance) {
    for (var rate : rates) {
      for (var operand : operands) {
        if (near(operand * rate, number, tolerance) || near(operand / rate, number, tolerance)) {
          return true;
        }
      }
      if (isSum(number / rate, tolerance / rate) || isSum(number * rate, tolerance * rate)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMean(double number, double tolerance) {
    return columns.stream()
        .anyMatch(column -> near(sum(column) / column.size(), number, tolerance));
  }

  private static double sum(List<Double> column) {
    return column.stream().mapToDouble(Double::doubleValue).sum();
  }
}
