package dev.arc.scenario;

import static java.time.DayOfWeek.MONDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a scenario plays, the stretch of time that its request means, and the one that it is taken
/// for by somebody who goes by a calendar or a date of his own.
///
/// @param now what the clocks of the world show
/// @param period as the request names it, and the days that are meant
/// @param year the fiscal year that the period is a quarter of; null where years are calendar years
/// @param mistaken the days that the same words are taken for; null where there is no second way
record Times(LocalDateTime now, Period period, @Nullable Period year, @Nullable Period mistaken) {
  /// The morning on which scenarios play that are not about clocks: later than every period that a
  /// request can name.
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 14, 9, 30);

  static Times draw(Slot slot, Draw draw) {
    var edits = slot.edits();
    var now = now(edits.getOrDefault("clock", ""), draw);
    if (edits.containsKey("said")) {
      var said = Said.of(draw.oneOf(List.of(edits.getOrDefault("said", "").split(" "))));
      var believed = said.at(now.minusYears(1).toLocalDate());
      return new Times(now, said.at(now.toLocalDate()), null, believed);
    }
    if (edits.containsKey("fiscal")) {
      return fiscal(now, edits.getOrDefault("fiscal", ""), draw);
    }
    return switch (edits.getOrDefault("calendar", "")) {
      case "" -> new Times(now, calendar(slot, draw), null, null);
      case "iso_week" -> isoWeek(now, draw);
      case "business_days" -> businessDays(now, draw);
      default ->
          throw new IllegalArgumentException(
              "edit calendar: " + edits.get("calendar") + " is not one Arc knows");
    };
  }

  /// A week by its number. Who counts in sevens from the first of January takes other days for it.
  private static Times isoWeek(LocalDateTime now, Draw draw) {
    var year = draw.between(2025, 2026);
    var week = draw.between(6, 38);
    var label = "week " + week + " of " + year;
    var first = LocalDate.of(year, Month.JANUARY, 4).with(TemporalAdjusters.previousOrSame(MONDAY));
    var monday = first.plusWeeks(week - 1L);
    var counted = LocalDate.of(year, Month.JANUARY, 1).plusWeeks(week - 1L);
    return new Times(
        now,
        Period.days(label, monday, monday.plusDays(6)),
        null,
        Period.days(label, counted, counted.plusDays(6)));
  }

  /// The first five days of business of a month that does not begin with a Monday. Who takes every
  /// day for one takes the first five days for it.
  private static Times businessDays(LocalDateTime now, Draw draw) {
    var months =
        IntStream.range(0, 20)
            .mapToObj(month -> LocalDate.of(2025, 1, 1).plusMonths(month))
            .filter(first -> first.getDayOfWeek() != MONDAY)
            .toList();
    var first = draw.oneOf(months);
    var days = Stream.iterate(first, day -> day.plusDays(1)).filter(Times::isWeekday).limit(5);
    var all = days.toList();
    var label =
        "the first five business days of "
            + Period.month(first.getYear(), first.getMonthValue()).label();
    return new Times(
        now,
        Period.days(label, all.getFirst(), all.getLast()),
        null,
        Period.days(label, first, first.plusDays(4)));
  }

  static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
  }

  /// @throws IllegalArgumentException when the edit is not known
  private static LocalDateTime now(String edit, Draw draw) {
    var year = draw.between(2026, 2027);
    var day =
        switch (edit) {
          case "" -> NOW.toLocalDate();
          case "any" -> LocalDate.of(2026, 2, 3).plusDays(draw.between(0, 400));
          case "new_year" -> LocalDate.of(year, Month.JANUARY, draw.between(1, 9));
          case "month_end" -> LocalDate.of(year, draw.oneOf(List.of(1, 3, 5, 7, 8, 10, 12)), 31);
          case "leap_day" -> LocalDate.of(2028, Month.MARCH, draw.between(1, 9));
          default ->
              throw new IllegalArgumentException("edit clock: " + edit + " is not one Arc knows");
        };
    return edit.isEmpty() ? NOW : day.atTime(draw.between(7, 18), draw.between(0, 59));
  }

  private static Period calendar(Slot slot, Draw draw) {
    if (slot.monthly()) {
      return Period.month(draw.between(2025, 2026), draw.between(1, 9));
    }
    var quarter = draw.between(0, 6);
    return Period.quarter(2025 + quarter / 4, quarter % 4 + 1);
  }

  /// A quarter of a year that begins in another month than January: `Q1 FY2026`, where the fiscal
  /// year bears the number of the calendar year in which it begins.
  private static Times fiscal(LocalDateTime now, String edit, Draw draw) {
    var year = draw.between(2024, 2025);
    var quarter = draw.between(1, 4);
    var label = "Q" + quarter + " FY" + year;
    var taken = Period.quarter(year, quarter).called(label);
    var fiscal = FiscalYear.of(edit, year);
    var meant = fiscal.quarter(quarter).called(label);
    return new Times(
        now,
        meant,
        fiscal.whole("FY" + year),
        meant.days().toList().equals(taken.days().toList()) ? null : taken);
  }

  /// The same clock, and another stretch of time that nobody mistakes.
  Times of(Period other) {
    return new Times(now, other, null, null);
  }
}
