package dev.arc.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days that a request names by counting: a week by its number, the first days of business of a
/// month. There are two ways to count each.
///
/// @param text in the request's own words
/// @param counted by the calendar alone: weeks in sevens from the first of January, every day
/// @param kept as business keeps them: weeks of ISO 8601, Monday to Friday
record CountedDays(String text, Span counted, Span kept) {

  private static final Pattern WEEK =
      Pattern.compile("(?i)\\bweek (\\d{1,2}),? (?:of |in )?((?:19|20)\\d\\d)\\b");
  private static final Pattern BUSINESS =
      Pattern.compile(
          "(?i)\\b(?:the )?first (\\w+) (?:business|working|trading) days (?:of|in) (\\p{L}+ (?:19|20)\\d\\d)\\b");
  private static final Map<String, Integer> NUMBERS =
      Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "ten", 10);
  private static final DateTimeFormatter FIRST =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  static Optional<CountedDays> in(String text) {
    var week = WEEK.matcher(text);
    if (week.find()) {
      return Optional.of(week(week));
    }
    var days = BUSINESS.matcher(text);
    return days.find() ? business(days) : Optional.empty();
  }

  private static CountedDays week(Matcher found) {
    int number = Integer.parseInt(found.group(1));
    int year = Integer.parseInt(found.group(2));
    var counted = LocalDate.of(year, 1, 1).plusWeeks(number - 1L);
    var monday =
        LocalDate.of(year, 1, 4)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(number - 1L);
    return new CountedDays(
        found.group(),
        new Span(counted, counted.plusDays(6)),
        new Span(monday, monday.plusDays(6)));
  }

  private static Optional<CountedDays> business(Matcher found) {
    int many = number(found.group(1));
    if (many == 0) {
      return Optional.empty();
    }
    try {
      var first = LocalDate.parse("1 " + found.group(2), FIRST);
      var open =
          first.datesUntil(first.plusDays(3L * many)).filter(CountedDays::isOpen).limit(many);
      var days = open.toList();
      return Optional.of(
          new CountedDays(
              found.group(),
              new Span(first, first.plusDays(many - 1L)),
              new Span(days.getFirst(), days.getLast())));
    } catch (DateTimeParseException noMonth) {
      return Optional.empty();
    }
  }

  private static boolean isOpen(LocalDate day) {
    return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
  }

  private static int number(String word) {
    return word.matches("\\d{1,2}")
        ? Integer.parseInt(word)
        : NUMBERS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }
}
