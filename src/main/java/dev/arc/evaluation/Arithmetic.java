package dev.arc.evaluation;

import dev.arc.quantity.Quantity.Percent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a number can be worked out from others: a sum of some of a column, a difference, a mean,
/// a share, a conversion.
final class Arithmetic {

  private static final int MOST_OPERANDS = 60;
  private static final int MOST_PARTS = 100;
  private static final int MOST_RATES = 6;
  private static final int MOST_POINTS = 50;

  /// Thousands, hundredths, millions and millionths; lakhs and crores.
  private static final double[] SCALES = {
    1, 1000, 0.001, 100, 0.01, 1_000_000, 0.000_001, 100_000, 10_000_000
  };

  static final double EXACT = 1e-9;

  private final List<List<Double>> columns;
  private final List<Double> rates = new ArrayList<>();
  private final Set<Double> counts = new LinkedHashSet<>();
  private final Set<Double> shares = new LinkedHashSet<>();
  private final Set<Double> operands = new HashSet<>();
  private @Nullable List<Sums> sums;

  Arithmetic(Sources sources) {
    this.columns =
        sources.columns().stream().filter(column -> column.size() > 1).distinct().toList();
    for (var number : sources.numbers()) {
      if (operands.size() < MOST_OPERANDS) {
        operands.add(number);
      }
      if (number > 0 && shares.size() < MOST_OPERANDS) {
        share(number).ifPresent(shares::add);
      }
      if (number > 1 && number <= MOST_PARTS && number == Math.rint(number)) {
        counts.add(number);
      }
      if (number > 0 && number < 1000 && number != Math.rint(number)) {
        rates.add(number);
      }
    }
    addedRates(sources).forEach(shares::add);
    columns.forEach(column -> operands.add(sum(column)));
  }

  /// A rate and points added to it: the points by which an old rate has risen.
  private static Set<Double> addedRates(Sources sources) {
    var added = new LinkedHashSet<Double>();
    sources.quantities().stream()
        .filter(Percent.class::isInstance)
        .map(rate -> ((Percent) rate).value().doubleValue())
        .distinct()
        .limit(MOST_RATES)
        .forEach(rate ->
            sources.numbers().stream()
                .filter(points -> points > 0 && points + rate < MOST_POINTS)
                .forEach(points -> added.add((rate + points) / 100)));
    return added;
  }

  /// The part of a whole that a number can stand for, when it is less than all.
  private static OptionalDouble share(double number) {
    var part = number < 1 ? number : number < 100 ? number / 100 : number / 10_000;
    return part < 1 ? OptionalDouble.of(part) : OptionalDouble.empty();
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
        || isShareTakenOff(number, tolerance)
        || isRest(number, tolerance)
        || isOfParts(number, tolerance)
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

  /// A sum less a rate, or with a rate taken out that it includes: the rate as percent, as a
  /// fraction or in basis points.
  private boolean isShareTakenOff(double number, double tolerance) {
    for (var share : shares) {
      var less = 1 - share;
      var with = 1 + share;
      if (isSum(number / less, tolerance / less) || isSum(number * with, tolerance * with)) {
        return true;
      }
    }
    return false;
  }

  /// The price of one of so many, or of so many of one.
  private boolean isOfParts(double number, double tolerance) {
    for (var parts : counts) {
      for (var operand : operands) {
        if (near(operand / parts, number, tolerance) || near(operand * parts, number, tolerance)) {
          return true;
        }
      }
    }
    return false;
  }

  /// What a number leaves when a sum is taken off it, as a budget.
  private boolean isRest(double number, double tolerance) {
    return operands.stream().anyMatch(whole -> isSum(whole - number, tolerance));
  }

  private boolean isMean(double number, double tolerance) {
    return columns.stream()
        .anyMatch(column -> near(sum(column) / column.size(), number, tolerance));
  }

  private static double sum(List<Double> column) {
    return column.stream().mapToDouble(Double::doubleValue).sum();
  }
}
