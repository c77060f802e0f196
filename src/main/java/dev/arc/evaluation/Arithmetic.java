package dev.arc.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a number can be worked out from others: a sum of some of a column, a difference, a mean,
/// a share, a conversion.
final class Arithmetic {

  /// Of longer columns only whole, leading and single sums are tried: with many rows any number is
  /// some sum.
  private static final int MOST_SUMMANDS = 12;

  private static final int MOST_OPERANDS = 60;
  private static final double[] SCALES = {1, 1000, 0.001, 100, 0.01, 1_000_000};
  private static final double EXACT = 1e-9;

  private final List<List<Double>> columns;
  private final List<Double> rates = new ArrayList<>();
  private final Set<Double> operands = new HashSet<>();
  private @Nullable List<double[]> sums;

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

  static boolean near(double one, double other, double tolerance) {
    return Math.abs(one - other) <= tolerance + EXACT * Math.abs(other);
  }

  private boolean isSum(double number, double tolerance) {
    for (var sums : sums()) {
      var at = Arrays.binarySearch(sums, number - tolerance - EXACT * Math.abs(number));
      var next = at < 0 ? -at - 1 : at;
      if (next < sums.length && near(sums[next], number, tolerance)) {
        return true;
      }
    }
    return false;
  }

  /// For each column, sorted, the sums of some of it; of a long one only of its first so many.
  private List<double[]> sums() {
    if (sums == null) {
      sums = columns.stream().map(Arithmetic::sums).toList();
    }
    return sums;
  }

  /// A source that was read twice, or that delivers every record twice, still has its records once.
  private static double[] sums(List<Double> column) {
    var different = column.stream().distinct().toList();
    if (column.size() > MOST_SUMMANDS && different.size() <= MOST_SUMMANDS) {
      return subsetSums(different);
    }
    return column.size() <= MOST_SUMMANDS ? subsetSums(column) : leadingSums(column);
  }

  private static double[] subsetSums(List<Double> column) {
    var sums = new double[1 << column.size()];
    for (var index = 0; index < column.size(); index++) {
      var half = 1 << index;
      for (var sum = 0; sum < half; sum++) {
        sums[half + sum] = sums[sum] + column.get(index);
      }
    }
    // Nothing added up is no source for a zero.
    var some = Arrays.copyOfRange(sums, 1, sums.length);
    Arrays.sort(some);
    return some;
  }

  private static double[] leadingSums(List<Double> column) {
    var sums = new double[column.size()];
    var running = 0.0;
    for (var index = 0; index < sums.length; index++) {
      running += column.get(index);
      sums[index] = running;
    }
    Arrays.sort(sums);
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
