package dev.arc.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// Stretches of time that are named from where the speaker stands.
enum Said {
  YESTERDAY,
  LAST_WEEK,
  LAST_MONTH,
  LAST_QUARTER,
  LAST_YEAR,
  THIS_MONTH,
  THIS_YEAR,
  NEXT_MONTH;

  /// @throws IllegalArgumentException when there is no such word
  static Said of(String edit) {
    try {
      return valueOf(edit.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("edit said: " + edit + " is not one Arc knows", e);
    }
  }

  /// The days that are meant on this day. What is under way ends with the day itself.
  Period at(LocalDate today) {
    var month = YearMonth.from(today);
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (this) {
      case YESTERDAY -> days(today.minusDays(1), today.minusDays(1));
      case LAST_WEEK -> days(monday.minusDays(7), monday.minusDays(1));
      case LAST_MONTH -> days(month.minusMonths(1).atDay(1), month.minusMonths(1).atEndOfMonth());
      case LAST_QUARTER -> {
        var first = quarter(month).minusMonths(3);
        yield days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
      }
      case LAST_YEAR ->
          days(LocalDate.of(today.getYear() - 1, 1, 1), LocalDate.of(today.getYear() - 1, 12, 31));
      case THIS_MONTH -> days(month.atDay(1), today);
      case THIS_YEAR -> days(LocalDate.of(today.getYear(), 1, 1), today);
      case NEXT_MONTH -> days(month.plusMonths(1).atDay(1), month.plusMonths(1).atEndOfMonth());
    };
  }

  private static YearMonth quarter(YearMonth month) {
    return month.minusMonths((month.getMonthValue() - 1) % 3);
  }

  private Period days(LocalDate from, LocalDate to) {
    return Period.days(name().toLowerCase(Locale.ROOT).replace('_', ' '), from, to);
  }
}
