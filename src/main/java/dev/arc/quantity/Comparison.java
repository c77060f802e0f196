package dev.arc.quantity;

import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Moment;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Percent;
import dev.arc.quantity.Quantity.Plain;
import java.math.BigDecimal;
import java.time.MonthDay;

/// Quantities compared as quantities.
final class Comparison {

  private Comparison() {}

  /// Whether the truth lies within the tolerance, in units of what was stated, around what was
  /// stated.
  static boolean within(Quantity stated, Quantity truth, BigDecimal tolerance) {
    return switch (stated) {
      case Money(var amount, var currency) ->
          truth instanceof Money(var other, var otherCurrency)
              && currency.equals(otherCurrency)
              && near(amount, other, tolerance);
      case Measure(var value, var unit) ->
          truth instanceof Measure(var other, var otherUnit)
              && unit.dimension().equals(otherUnit.dimension())
              && near(
                  unit.toBase(value), otherUnit.toBase(other), tolerance.multiply(unit.factor()));
      case Plain(var value) -> truth instanceof Plain(var other) && near(value, other, tolerance);
      case Percent(var value) ->
          truth instanceof Percent(var other) && near(value, other, tolerance);
      case Day day -> day.equals(truth);
      case Moment moment -> truth instanceof Moment other && sameMoment(moment, other);
    };
  }

  /// Whether day and month agree; for moments also the time of day.
  static boolean sameButYear(Quantity stated, Quantity truth) {
    if (stated instanceof Day(var date)) {
      return truth instanceof Day(var other) && MonthDay.from(date).equals(MonthDay.from(other));
    }
    return stated instanceof Moment(var time, var zone)
        && truth instanceof Moment(var other, var otherZone)
        && MonthDay.from(time).equals(MonthDay.from(other))
        && time.toLocalTime().equals(other.toLocalTime())
        && (zone == null || zone.equals(otherZone));
  }

  /// Whether the clock shows the same, in the same zone where one is stated.
  static boolean sameTimeOfDay(Quantity stated, Quantity truth) {
    return stated instanceof Moment(var time, var zone)
        && truth instanceof Moment(var other, var otherZone)
        && time.toLocalTime().equals(other.toLocalTime())
        && (zone == null || zone.equals(otherZone));
  }

  private static boolean near(BigDecimal stated, BigDecimal truth, BigDecimal tolerance) {
    return stated.subtract(truth).abs().compareTo(tolerance) <= 0;
  }

  private static boolean sameMoment(Moment one, Moment other) {
    if (one.zone() != null && other.zone() != null) {
      return one.time()
          .atZone(one.zone())
          .toInstant()
          .equals(other.time().atZone(other.zone()).toInstant());
    }
    return one.zone() == null && other.zone() == null && one.time().equals(other.time());
  }
}
