package dev.arc.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// A year of books that need not begin with January.
///
/// @param first its first day
/// @param weeks true where it has four quarters of thirteen weeks (4-4-5) and the last quarter
///   takes what is over; false where a quarter has three whole months
record FiscalYear(LocalDate first, boolean weeks) {

  /// @param edit the month in which it begins, or `weeks`
  /// @param year the calendar year in which it begins
  /// @throws IllegalArgumentException when the edit is not known
  static FiscalYear of(String edit, int year) {
    return switch (edit) {
      case "january" -> new FiscalYear(LocalDate.of(year, 1, 1), false);
      case "april" -> new FiscalYear(LocalDate.of(year, 4, 1), false);
      case "july" -> new FiscalYear(LocalDate.of(year, 7, 1), false);
      case "october" -> new FiscalYear(LocalDate.of(year, 10, 1), false);
      case "weeks" -> new FiscalYear(weeksFrom(year), true);
      default ->
          throw new IllegalArgumentException("edit fiscal: " + edit + " is not one Arc knows");
    };
  }

  /// The last Sunday of January.
  private static LocalDate weeksFrom(int year) {
    return LocalDate.of(year, 1, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
  }

  Period quarter(int number) {
    return Period.days("", start(number), start(number + 1).minusDays(1));
  }

  Period whole(String label) {
    return Period.days(label, first, start(5).minusDays(1));
  }

  private LocalDate start(int quarter) {
    if (!weeks) {
      return first.plusMonths(3L * (quarter - 1));
    }
    return quarter == 5 ? weeksFrom(first.getYear() + 1) : first.plusWeeks(13L * (quarter - 1));
  }
}
