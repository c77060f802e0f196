package dev.arc.quantity;

import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Moment;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Percent;
import dev.arc.quantity.Quantity.Plain;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text of a quantity in data files.
final class Canonical {

  private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?:\\s+(\\S.*))?");
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\[(\\S+)])?");

  private Canonical() {}

  static String write(Quantity quantity) {
    return switch (quantity) {
      case Money(var amount, var currency) -> amount.toPlainString() + " " + currency.code();
      case Measure(var value, var unit) -> value.toPlainString() + " " + unit.id();
      case Plain(var value) -> value.toPlainString();
      case Percent(var value) -> value.toPlainString() + " %";
      case Day(var date) -> date.toString();
      case Moment(var time, var zone) -> zone == null ? time.toString() : time + "[" + zone + "]";
    };
  }

  static Quantity read(String text) {
    try {
      var number = NUMBER.matcher(text.strip());
      if (number.matches()) {
        return withUnit(new BigDecimal(number.group(1)), number.group(2));
      }
      var moment = MOMENT.matcher(text.strip());
      if (moment.matches()) {
        var zone = moment.group(2);
        return new Moment(
            LocalDateTime.parse(moment.group(1)), zone == null ? null : ZoneId.of(zone));
      }
      return new Day(LocalDate.parse(text.strip()));
    } catch (DateTimeException problem) {
      throw new IllegalArgumentException(
          "quantity is \""
              + text
              + "\", expected for example 12400 EUR, 12.4 km, 7.5 %, 2026-04-03,"
              + " 2026-04-03T14:30[Europe/Berlin] or 42",
          problem);
    }
  }

  private static Quantity withUnit(BigDecimal value, @Nullable String unit) {
    if (unit == null) {
      return new Plain(value);
    }
    if (unit.equals("%")) {
      return new Percent(value);
    }
    return Currencies.rows().containsKey(unit)
        ? new Money(value, new CurrencyCode(unit))
        : new Measure(value, new Unit(unit));
  }
}
