package dev.arc.rehearsal;

import dev.arc.topic.Topics;
import dev.arc.topic.Word;
import dev.arc.topic.Words;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The days that a request speaks of.
///
/// @param span the days themselves, where the request names them or they were found out; null else
/// @param relative where the request names it from today; null else
/// @param fiscal whether it is a quarter of a fiscal year
/// @param year 0 when the request names none: then every year is meant
/// @param text in the request's own words
record Period(
    int year,
    int firstMonth,
    int lastMonth,
    String text,
    @Nullable Span span,
    @Nullable Relative relative,
    boolean fiscal) {

  private static final Pattern FISCAL_YEAR = Pattern.compile("(?i)fy ?'?((?:20)?\\d\\d)");
  private static final Pattern MONTHS_SPELLED =
      Pattern.compile("(?i)\\d{1,2}(?:st|nd|rd|th)? \\p{L}|\\d{4}-\\d\\d-\\d\\d");

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

  /// The names of months in other languages, as far as they are no words of English.
  private static final Map<String, Integer> FOREIGN = foreign();

  /// The period of a text: what it says of today and of fiscal years is none.
  static Optional<Period> in(String whole) {
    var text = Calendars.without(whole);
    var relative = Relative.in(text);
    if (relative.isPresent()) {
      var named = relative.get();
      return Optional.of(new Period(0, 1, 12, named.text(), null, named.stretch(), false));
    }
    var span = MONTHS_SPELLED.matcher(text).find() ? Span.in(text) : Optional.<Span>empty();
    var counted = CountedDays.in(text);
    if (span.isEmpty() && counted.isPresent()) {
      var days = counted.get();
      return Optional.of(new Period(0, 1, 12, days.text(), days.counted(), null, false));
    }
    return span.isPresent()
        ? Optional.of(new Period(0, 1, 12, written(span.get()), span.get(), null, false))
        : all(text).reduce((_, last) -> last).or(() -> named(text));
  }

  /// Whether sentences of a text name different periods, so that one of them contradicts another.
  static boolean isContradicted(String whole) {
    var text = Calendars.without(whole);
    return Relative.in(text).isEmpty()
        && !MONTHS_SPELLED.matcher(text).find()
        && all(text).map(Period::text).distinct().count() > 1;
  }

  /// The periods that are named, sentence by sentence.
  private static Stream<Period> all(String text) {
    return Topics.standard().sentences(text).stream().flatMap(sentence -> named(sentence).stream());
  }

  private static String written(Span span) {
    return span.from().equals(span.to())
        ? span.from().toString()
        : span.from() + " to " + span.to();
  }

  private static Optional<Period> named(String text) {
    var words = Words.of(text);
    int first = -1;
    int last = -1;
    int year = 0;
    int start = -1;
    int end = 0;
    boolean fiscal = text.toLowerCase(Locale.ROOT).contains("fiscal");
    for (int at = 0; at < words.size(); at++) {
      int[] months = months(words, at);
      var fiscalYear = FISCAL_YEAR.matcher(words.get(at).text());
      fiscal |= fiscalYear.matches();
      boolean isYear = words.get(at).text().matches("(19|20)\\d\\d") || fiscalYear.matches();
      if (months.length > 0) {
        first = first < 0 ? months[0] : first;
        last = months[1];
      }
      year = isYear ? year(words.get(at).text()) : year;
      if (months.length > 0 || isYear) {
        start = start < 0 ? words.get(at).start() : start;
        end = Math.max(words.get(at).end(), months.length > 2 ? words.get(at + 1).end() : 0);
      }
    }
    if (start < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Period(
            year,
            first < 0 ? 1 : first,
            last < 0 ? 12 : last,
            text.substring(start, end),
            null,
            null,
            fiscal));
  }

  private static int year(String word) {
    int number = Integer.parseInt(word.replaceAll("\\D", ""));
    return number < 100 ? 2000 + number : number;
  }

  /// The same words, once it is known which days they mean.
  Period on(Span days) {
    return new Period(year, firstMonth, lastMonth, text, days, null, false);
  }

  /// Which quarter of its year it is; 0 for none.
  int quarter() {
    return lastMonth - firstMonth == 2 && lastMonth % 3 == 0 ? lastMonth / 3 : 0;
  }

  /// Its last day, where that is known.
  Optional<LocalDate> end() {
    if (span != null) {
      return Optional.of(span.to());
    }
    return year == 0 ? Optional.empty() : Optional.of(YearMonth.of(year, lastMonth).atEndOfMonth());
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
    if (FOREIGN.containsKey(word)) {
      int month = month(word);
      return new int[] {month, month};
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
    var foreign = FOREIGN.get(word);
    if (foreign != null) {
      return foreign;
    }
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

  private static Map<String, Integer> foreign() {
    var names = new HashMap<String, Integer>();
    for (var language : List.of(Locale.GERMAN, Locale.FRENCH, Locale.of("es"))) {
      for (var month : Month.values()) {
        names.put(
            month.getDisplayName(TextStyle.FULL, language).toLowerCase(language), month.getValue());
      }
    }
    names.keySet().removeAll(FULL);
    return Map.copyOf(names);
  }

  private static int[] quarter(int number, boolean twoWords) {
    int first = number * 3 - 2;
    return twoWords ? new int[] {first, first + 2, 2} : new int[] {first, first + 2};
  }

  boolean covers(LocalDate day) {
    if (span != null) {
      return span.covers(day);
    }
    return (year == 0 || day.getYear() == year)
        && day.getMonthValue() >= firstMonth
        && day.getMonthValue() <= lastMonth;
  }
}
