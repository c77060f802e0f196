package dev.arc.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A value that an answer can state: what it is worth, not how it is written.
///
/// Records compare as Java values (`12.40` differs from `12.4`); [#sameAs] compares quantities (`1
/// km` is `1000 m`).
public sealed interface Quantity {

  /// An amount of one currency, in its major unit (euros, not cents).
  record Money(BigDecimal amount, CurrencyCode currency) implements Quantity {
    public Money {
      Objects.requireNonNull(amount, "amount is null");
      Objects.requireNonNull(currency, "currency is null");
    }

    /// For example `Money.of("12400", "EUR")`.
    public static Money of(String amount, String currency) {
      return new Money(new BigDecimal(amount), new CurrencyCode(currency));
    }
  }

  /// A value in a unit.
  record Measure(BigDecimal value, Unit unit) implements Quantity {
    public Measure {
      Objects.requireNonNull(value, "value is null");
      Objects.requireNonNull(unit, "unit is null");
    }

    /// For example `Measure.of("12.4", "km")`.
    public static Measure of(String value, String unit) {
      return new Measure(new BigDecimal(value), new Unit(unit));
    }

    /// The same quantity in another unit of its dimension, exact where a decimal can be, else to 34
    /// digits.
    public Measure in(Unit other) {
      return new Measure(other.fromBase(unit.toBase(value), unit), other);
    }
  }

  /// A bare number: a count, a ratio, an amount whose currency nobody said.
  record Plain(BigDecimal value) implements Quantity {
    public Plain {
      Objects.requireNonNull(value, "value is null");
    }

    public static Plain of(String value) {
      return new Plain(new BigDecimal(value));
    }
  }

  /// A share of a hundred: `7.5` is 7.5 %.
  record Percent(BigDecimal value) implements Quantity {
    public Percent {
      Objects.requireNonNull(value, "value is null");
    }

    public static Percent of(String value) {
      return new Percent(new BigDecimal(value));
    }
  }

  /// A day of the calendar.
  record Day(LocalDate date) implements Quantity {
    public Day {
      Objects.requireNonNull(date, "date is null");
    }

    /// For example `Day.of("2026-04-03")`.
    public static Day of(String date) {
      return new Day(LocalDate.parse(date));
    }
  }

  /// A time of a day; without a zone it is a time on some wall clock, not a point in time.
  record Moment(LocalDateTime time, @Nullable ZoneId zone) implements Quantity {
    public Moment {
      Objects.requireNonNull(time, "time is null");
    }
  }

  /// Whether both are the same quantity: numbers by value, measures after conversion, zoned moments
  /// as instants. Money of two currencies is never the same, nor is an amount without a currency
  /// the same as one with it.
  default boolean sameAs(Quantity other) {
    return Comparison.within(this, other, BigDecimal.ZERO);
  }

  /// Reads the canonical text that [#canonical] writes: `12400 EUR`, `12.4 km`, `7.5 %`,
  /// `2026-04-03`, `2026-04-03T14:30[Europe/Berlin]`, `42`.
  ///
  /// @throws IllegalArgumentException when the text is none of these
  static Quantity of(String canonical) {
    return Canonical.read(canonical);
  }

  /// The one text of this quantity that data files use; [#of] reads it back.
  default String canonical() {
    return Canonical.write(this);
  }
}
