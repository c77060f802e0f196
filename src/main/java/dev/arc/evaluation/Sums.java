package dev.arc.evaluation;

import java.util.Arrays;
import java.util.List;

/// The sums of some of the numbers of a column, kept as the sums of its two halves.
///
/// @param first sums of some of the first half, and of none
/// @param second the same of the second half, sorted
record Sums(double[] first, double[] second) {

  /// Of longer columns only leading sums are kept: with many rows any number is some sum.
  private static final int MOST_SUMMANDS = 16;

  private static final double[] NOTHING = {0};

  /// A source that was read twice, or that delivers every record twice, still has its records once.
  static Sums of(List<Double> column) {
    var different = column.stream().distinct().toList();
    if (different.size() > MOST_SUMMANDS) {
      return new Sums(NOTHING, leading(column));
    }
    return column.size() > MOST_SUMMANDS ? halves(different) : halves(column);
  }

  private static Sums halves(List<Double> column) {
    var middle = column.size() / 2;
    return new Sums(some(column.subList(0, middle)), some(column.subList(middle, column.size())));
  }

  /// Whether some sum is the number, give or take the tolerance. Nothing added up is no zero.
  boolean reach(double number, double tolerance) {
    for (var part : first) {
      var wanted = number - part;
      var at = Arrays.binarySearch(second, wanted - tolerance - slack(number));
      var next = at < 0 ? -at - 1 : at;
      if (next < second.length
          && Arithmetic.near(part + second[next], number, tolerance)
          && number != 0) {
        return true;
      }
    }
    return false;
  }

  private static double slack(double number) {
    return Arithmetic.EXACT * Math.abs(number);
  }

  private static double[] some(List<Double> summands) {
    var sums = new double[1 << summands.size()];
    for (var index = 0; index < summands.size(); index++) {
      var half = 1 << index;
      for (var sum = 0; sum < half; sum++) {
        sums[half + sum] = sums[sum] + summands.get(index);
      }
    }
    Arrays.sort(sums);
    return sums;
  }

  private static double[] leading(List<Double> column) {
    var sums = new double[column.size()];
    var running = 0.0;
    for (var index = 0; index < sums.length; index++) {
      running += column.get(index);
      sums[index] = running;
    }
    Arrays.sort(sums);
    return sums;
  }
}
