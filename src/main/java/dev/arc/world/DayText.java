package dev.arc.world;

import dev.arc.world.Presentation.Dates;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/// Days on paper.
final class DayText {

  private DayText() {}

  static String write(LocalDate day, Dates style) {
    return switch (style) {
      case ISO -> day.toString();
      case MONTH_FIRST ->
          two(day.getMonthValue()) + "/" + two(day.getDayOfMonth()) + "/" + year(day);
      case DAY_FIRST -> two(day.getDayOfMonth()) + "/" + two(day.getMonthValue()) + "/" + year(day);
      case LONG ->
          day.getDayOfMonth()
              + " "
              + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              + " "
              + year(day);
      case DAY_FIRST_SHORT ->
          two(day.getDayOfMonth())
              + "/"
              + two(day.getMonthValue())
              + "/"
              + two(day.getYear() % 100);
    };
  }

  /// The day that a reader sees who puts the month first wherever one can stand there.
  static LocalDate readMonthFirst(LocalDate day, Dates written) {
    return switch (written) {
      case DAY_FIRST, DAY_FIRST_SHORT ->
          day.getDayOfMonth() <= 12
              ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
              : day;
      case ISO, MONTH_FIRST, LONG -> day;
    };
  }

  private static String year(LocalDate day) {
    return String.valueOf(day.getYear());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
