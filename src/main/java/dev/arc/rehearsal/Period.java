package dev.arc.rehearsal;

import dev.arc.topic.Word;
import dev.arc.topic.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The days that a request speaks of.
///
/// @param year 0 when the request names none: then every year is meant
/// @param text in the request's own words
record Period(int year, int firstMonth, int lastMonth, String text) {

  private static final List<String> FULL =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Map<String, Integer> ORDINALS =
      Map.of(
          "first", 1, "second", 2, "third", 3, "fourth", 4, "1st", 1, "2nd", 2, "3rd", 3, "4th", 4);

  static Optional<Period> in(String text) {
    var words = Words.of(text);
    int first = -1;
    int last = -1;
    int year = 0;
    int start = -1;
    int end = 0;
    for (int at = 0; at < words.size(); at++) {
      int[] months = months(words, at);
      boolean isYear = words.get(at).text().matches("(19|20)\\d\\d");
      if (months.length > 0) {
        first = first < 0 ? months[0] : first;
        last = months[1];
      }
      year = isYear ? Integer.parseInt(words.get(at).text()) : year;
      if (months.length > 0 || isYear) {
        start = start < 0 ? words.get(at).start() : start;
        end = Math.max(words.get(at).end(), months.length > 2 ? words.get(at + 1).end() : 0);
      }
    }
    if (start < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Period(year, first < 0 ? 1 : first, last < 0 ? 12 : last, text.substring(start, end)));
  }

  private static int[] months(List<Word> words, int at) {
    String word = words.get(at).text();
    if (word.length() == 2
        && word.charAt(0) == 'q'
        && word.charAt(1) >= '1'
        && word.charAt(1) <= '4') {
      return quarter(word.charAt(1) - '0', false);
    }
    boolean named = at + 1 < words.size() && words.get(at + 1).text().equals("quarter");
    if (named && ORDINALS.containsKey(word)) {
      return quarter(ORDINALS.getOrDefault(word, 1), true);
    }
    boolean full =
        FULL.contains(word) && (!word.equals("may") && !word.equals("march") || isDated(words, at));
    boolean brief =
        word.length() == 3 && month(word) > 0 && !word.equals("may") && !word.equals("mar");
    if (full || brief) {
      int month = month(word);
      return new int[] {month, month};
    }
    return new int[0];
  }

  private static int month(String word) {
    for (int at = 0; at < FULL.size(); at++) {
      if (FULL.get(at).startsWith(word)) {
        return at + 1;
      }
    }
    return 0;
  }

  /// `may` and `march` are months beside a number or behind `in`.
  private static boolean isDated(List<Word> words, int at) {
    boolean before =
        at > 0
            && List.of("in", "for", "of", "to", "from", "since", "until", "and", "during")
                .contains(words.get(at - 1).text());
    boolean after = at + 1 < words.size() && Character.isDigit(words.get(at + 1).text().charAt(0));
    return before || after;
  }

  private static int[] quarter(int number, boolean twoWords) {
    int first = number * 3 - 2;
    return twoWords ? new int[] {first, first + 2, 2} : new int[] {first, first + 2};
  }

  boolean covers(LocalDate day) {
    return (year == 0 || day.getYear() == year)
        && day.getMonthValue() >= firstMonth
        && day.getMonthValue() <= lastMonth;
  }

  String firstDay() {
    return YearMonth.of(year, firstMonth).atDay(1).toString();
  }

  String lastDay() {
    return YearMonth.of(year, lastMonth).atEndOfMonth().toString();
  }
}
