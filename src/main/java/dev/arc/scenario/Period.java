package dev.arc.scenario;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// A stretch of days that a request names.
///
/// @param label as people write it: `Q3 2026`, `March 2026`
record Period(String label, LocalDate from, LocalDate to) {

  static Period quarter(int year, int quarter) {
    var first = YearMonth.of(year, quarter * 3 - 2);
    return new Period(
        "Q" + quarter + " " + year, first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  static Period month(int year, int month) {
    var only = YearMonth.of(year, month);
    return new Period(name(only), only.atDay(1), only.atEndOfMonth());
  }

  private static String name(YearMonth month) {
    return word(month.getMonth()) + " " + month.getYear();
  }

  private static String word(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  boolean isMonth() {
    return YearMonth.from(from).equals(YearMonth.from(to));
  }

  /// The stretch of the same length just before.
  Period before() {
    if (isMonth()) {
      var earlier = YearMonth.from(from).minusMonths(1);
      return month(earlier.getYear(), earlier.getMonthValue());
    }
    var earlier = YearMonth.from(from).minusMonths(3);
    return quarter(earlier.getYear(), (earlier.getMonthValue() + 2) / 3);
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
    return List.of("Q" + number, ordinals.get(number - 1), word(from.getMonth()), "quarter");
  }
}
