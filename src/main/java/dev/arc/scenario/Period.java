package dev.arc.scenario;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A stretch of days that a request names.
///
/// @param label as people write it: `Q3 2026`, `March 2026`, `last month`
record Period(String label, LocalDate from, LocalDate to) {
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  static Period quarter(int year, int quarter) {
    var first = YearMonth.of(year, quarter * 3 - 2);
    return new Period(
        "Q" + quarter + " " + year, first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  static Period month(int year, int month) {
    var only = YearMonth.of(year, month);
    return new Period(name(only), only.atDay(1), only.atEndOfMonth());
  }

  static Period days(String label, LocalDate from, LocalDate to) {
    return new Period(label, from, to);
  }

  /// The same days under another name.
  Period called(String other) {
    return new Period(other, from, to);
  }

  static String written(LocalDate day) {
    return day.format(LONG);
  }

  /// The days themselves: `1 July 2026 to 30 September 2026`.
  String spelled() {
    return from.equals(to) ? written(from) : written(from) + " to " + written(to);
  }

  private static String name(YearMonth month) {
    return word(month.getMonth()) + " " + month.getYear();
  }

  private static String word(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  boolean isMonth() {
    return YearMonth.from(from).equals(YearMonth.from(to)) && isOfWholeMonths();
  }

  private boolean isOfWholeMonths() {
    return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  Stream<LocalDate> days() {
    return from.datesUntil(to.plusDays(1));
  }

  LocalDate drawn(Draw draw) {
    return from.plusDays(draw.between(0, length() - 1));
  }

  int length() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /// The stretch of the same length just before.
  Period before() {
    if (isMonth()) {
      var earlier = YearMonth.from(from).minusMonths(1);
      return month(earlier.getYear(), earlier.getMonthValue());
    }
    if (isOfWholeMonths() && from.plusMonths(3).equals(to.plusDays(1))) {
      var earlier = YearMonth.from(from).minusMonths(3);
      return quarter(earlier.getYear(), (earlier.getMonthValue() + 2) / 3);
    }
    return days("", from.minusDays(length()), from.minusDays(1));
  }

  /// The month and year in which it begins, in a language: `März 2026`.
  String monthIn(Locale language) {
    return from.getMonth().getDisplayName(TextStyle.FULL, language) + " " + from.getYear();
  }

  String lastMonth() {
    return name(YearMonth.from(to));
  }

  /// The last day of the month before the last.
  LocalDate endOfSecondMonth() {
    return YearMonth.from(to).minusMonths(1).atEndOfMonth();
  }

  /// Words of which an answer uses one when it names this period.
  List<String> words() {
    if (isMonth()) {
      return List.of(label, word(from.getMonth()), from.toString().substring(0, 7));
    }
    var number = (from.getMonthValue() + 2) / 3;
    var ordinals = List.of("first quarter", "second quarter", "third quarter", "fourth quarter");
    return List.of(label, "Q" + number, ordinals.get(number - 1), word(from.getMonth()), "quarter");
  }
}
