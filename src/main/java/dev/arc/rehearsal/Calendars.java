package dev.arc.rehearsal;

import dev.arc.topic.Topics;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a text says of today and of fiscal years.
final class Calendars {
  private static final Pattern TODAY =
      Pattern.compile(
          "(?i)\\b(?:today|it) is |\\btoday'?s date|\\bthe date (?:today )?is|\\bheute ist|\\bhoy es|\\bnous sommes");
  private static final Pattern YEAR =
      Pattern.compile("(?i)\\b(?:fy ?\\d*|fiscal|financial year|book year)\\b");
  private static final int WHOLE_YEAR = 300;

  private Calendars() {}

  /// The text without the sentences that only say what day it is, how years are counted or in which
  /// zone days are.
  static String without(String text) {
    var kept = new StringBuilder();
    for (var sentence : Topics.standard().sentences(text)) {
      if (!saysToday(sentence) && !saysYear(sentence) && !Zones.isNamed(sentence)) {
        kept.append(kept.isEmpty() ? "" : " ").append(sentence);
      }
    }
    return kept.toString();
  }

  private static boolean saysToday(String sentence) {
    return TODAY.matcher(sentence).find() && !Span.days(sentence).isEmpty();
  }

  private static boolean saysYear(String sentence) {
    return YEAR.matcher(sentence).find() && Span.days(sentence).size() > 1;
  }

  /// Whether a word that looks like a key is a year or a quarter: `FY2026`, `Q3`.
  static boolean isYear(String word) {
    return word.matches("(?i)(?:FY|Q)[- ]?\\d+");
  }

  /// What day it is, where a text says so.
  static Optional<LocalDate> today(String text) {
    return Topics.standard().sentences(text).stream()
        .filter(Calendars::saysToday)
        .map(sentence -> Span.days(sentence).getFirst())
        .findFirst();
  }

  /// The days of a quarter, by what a text says of the fiscal year or of that quarter.
  static Optional<Span> quarter(int number, String text) {
    return Topics.standard().sentences(text).stream()
        .filter(Calendars::saysYear)
        .flatMap(sentence -> Span.in(sentence).stream())
        .findFirst()
        .map(span -> span.length() < WHOLE_YEAR ? span : quarter(number, span.from()));
  }

  private static Span quarter(int number, LocalDate first) {
    var from = first.plusMonths(3L * (number - 1));
    return new Span(from, from.plusMonths(3).minusDays(1));
  }
}
