package dev.arc.quantity;

import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Moment;
import dev.arc.quantity.Reading.Stated;
import dev.arc.quantity.Token.Dated;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates and times. One instance reads one text.
final class Dates {

  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d|[-/.,]\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s(?:of\\s|de\\s)?(\\p{L}{3,10})\\.?(?:,?\\s(?:de\\s)?(\\d{4})(?!\\d))?");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(\\p{L}{3,10})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.,:]\\d|\\d)(?:,?\\s(\\d{4})(?!\\d))?");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})(?::(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?)?(?:\\s?([ap])\\.?m\\.?(?!\\p{L}))?");
  private static final Pattern ZONE =
      Pattern.compile(
          "\\s?(Z|UTC|GMT|CEST|CET|BST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|IST|JST|[+-]\\d{2}:?\\d{2})(?!\\p{L})");
  private static final Pattern JOIN = Pattern.compile("T|,?\\s(?:at\\s|um\\s|à\\s|a las\\s)?");
  private static final int CENTURY = 2000;
  // A leap year, so that 29 February can be a day without a year.
  private static final int NO_YEAR = 2000;
  private static final LocalDate NO_DATE = LocalDate.of(NO_YEAR, 1, 1);
  private static final long EPOCH_FROM = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
  private static final long EPOCH_TO = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

  private final String text;
  private final Matcher matcher;

  Dates(String text) {
    this.text = text;
    this.matcher = NUMERIC.matcher(text);
  }

  /// One possible day and how much of it was written.
  private record Part(LocalDate date, Stated stated) {}

  /// The date or time that starts at this digit, if one does.
  @Nullable Dated atDigit(int start) {
    var second = charAt(start + 1);
    var third = charAt(start + 2);
    if (matches(NUMERIC, start)) {
      return withTime(start, numeric());
    }
    if ((second == ':' || third == ':' || isMeridiem(start)) && matches(TIME, start)) {
      return time(start, start, List.of(new Part(NO_DATE, Stated.TIME_ONLY)));
    }
    return matches(DAY_MONTH, start)
        ? withTime(start, named(matcher.group(1), matcher.group(2)))
        : null;
  }

  /// The date that starts with this month's name, if one does.
  @Nullable Dated atMonth(int start) {
    return matches(MONTH_DAY, start)
        ? withTime(start, named(matcher.group(2), matcher.group(1)))
        : null;
  }

  /// What a whole number can be as seconds or milliseconds since 1970.
  static List<Reading> epoch(BigDecimal value) {
    var seconds = value.precision() == 13 ? value.movePointLeft(3).longValue() : value.longValue();
    if (value.scale() > 0
        || value.precision() < 9
        || value.precision() > 13
        || seconds < EPOCH_FROM
        || seconds > EPOCH_TO) {
      return List.of();
    }
    var time = Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDateTime();
    return List.of(
        Reading.whole(new Day(time.toLocalDate()), BigDecimal.ZERO),
        Reading.whole(new Moment(time, ZoneOffset.UTC), BigDecimal.ZERO));
  }

  /// A date as a reader of one style reads it.
  static Optional<LocalDate> literal(String written, DateStyle style) {
    if (style == DateStyle.EPOCH) {
      return written.matches("-?\\d{1,11}")
          ? Optional.of(
              LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(written)), ZoneOffset.UTC))
          : Optional.empty();
    }
    var dates = new Dates(written);
    var parts =
        switch (style) {
          case LONG -> dates.longForm();
          case ISO, MONTH_FIRST, DAY_FIRST, EPOCH ->
              dates.matches(NUMERIC, 0) && dates.matcher.hitEnd()
                  ? dates.numeric(style)
                  : List.<Part>of();
        };
    return parts.stream().filter(part -> part.stated() == Stated.WHOLE).map(Part::date).findFirst();
  }

  private List<Part> longForm() {
    if (matches(DAY_MONTH, 0) && matcher.end() == text.length()) {
      return named(matcher.group(1), matcher.group(2));
    }
    return matches(MONTH_DAY, 0) && matcher.end() == text.length()
        ? named(matcher.group(2), matcher.group(1))
        : List.of();
  }

  private boolean matches(Pattern pattern, int start) {
    return start < text.length()
        && matcher.usePattern(pattern).region(start, text.length()).lookingAt();
  }

  private boolean isMeridiem(int start) {
    var at = start + 1;
    while (at < start + 3 && (Marks.isDigit(charAt(at)) || Marks.isSpace(charAt(at)))) {
      at++;
    }
    return (charAt(at) == 'a' || charAt(at) == 'p')
        && (charAt(at + 1) == 'm' || charAt(at + 1) == '.');
  }

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : '\n';
  }

  /// Day or month first, whichever are dates at all; year first when it has four digits.
  private List<Part> numeric() {
    var parts = new ArrayList<Part>();
    parts.addAll(numeric(DateStyle.ISO));
    var dayFirst = matcher.group(2).equals(".");
    parts.addAll(numeric(dayFirst ? DateStyle.DAY_FIRST : DateStyle.MONTH_FIRST));
    if (!dayFirst) {
      numeric(DateStyle.DAY_FIRST).stream()
          .filter(part -> !parts.contains(part))
          .forEach(parts::add);
    }
    return parts;
  }

  private List<Part> numeric(DateStyle style) {
    var first = matcher.group(1);
    var second = matcher.group(3);
    var third = matcher.group(4);
    if (first.length() > 2 != (style == DateStyle.ISO) || first.length() == 3) {
      return List.of();
    }
    return switch (style) {
      case ISO -> third.length() == 2 ? part(first, second, third) : List.of();
      case MONTH_FIRST -> part(third, first, second);
      case DAY_FIRST -> part(third, second, first);
      case LONG, EPOCH -> List.of();
    };
  }

  private static List<Part> part(String year, String month, String day) {
    var number = Integer.parseInt(year);
    return day(
        year.length() == 2 ? number + CENTURY : number,
        Integer.parseInt(month),
        Integer.parseInt(day),
        Stated.WHOLE);
  }

  private List<Part> named(String day, String month) {
    var number = Lexicon.get().meaning(month, Lexicon.lower(month)).month();
    if (number == 0) {
      return List.of();
    }
    var year = matcher.group(3);
    return year == null
        ? day(NO_YEAR, number, Integer.parseInt(day), Stated.WITHOUT_YEAR)
        : day(Integer.parseInt(year), number, Integer.parseInt(day), Stated.WHOLE);
  }

  private static List<Part> day(int year, int month, int day, Stated stated) {
    try {
      return List.of(new Part(LocalDate.of(year, month, day), stated));
    } catch (DateTimeException _) {
      return List.of();
    }
  }

  private @Nullable Dated withTime(int start, List<Part> days) {
    if (days.isEmpty()) {
      return null;
    }
    var end = matcher.end();
    if (matches(JOIN, end)) {
      var clock = matcher.end();
      if (matches(TIME, clock) && (matcher.group(2) != null || matcher.group(4) != null)) {
        var dated = time(start, clock, days);
        if (dated != null) {
          return dated;
        }
      }
    }
    return new Dated(
        start,
        end,
        days.stream()
            .map(day -> new Reading(new Day(day.date()), BigDecimal.ZERO, day.stated()))
            .toList());
  }

  /// The time that the matcher stands on, joined to each possible day.
  private @Nullable Dated time(int start, int clock, List<Part> days) {
    var time = clockTime();
    if (time == null || (matcher.group(2) == null && matcher.group(4) == null)) {
      return null;
    }
    var end = matcher.end();
    var zone = matches(ZONE, end) ? zone(matcher.group(1)) : null;
    var stop = zone == null ? end : matcher.end();
    var readings = new ArrayList<Reading>();
    for (var day : days) {
      readings.add(
          new Reading(new Moment(day.date().atTime(time), zone), BigDecimal.ZERO, day.stated()));
    }
    if (clock > start) {
      days.forEach(
          day -> readings.add(new Reading(new Day(day.date()), BigDecimal.ZERO, day.stated())));
    }
    return new Dated(start, stop, readings);
  }

  private @Nullable LocalTime clockTime() {
    var hour = Integer.parseInt(matcher.group(1));
    var minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    var second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    var half = matcher.group(4);
    if (half != null) {
      hour = hour % 12 + (half.equals("p") ? 12 : 0);
    }
    return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
  }

  private static ZoneId zone(String name) {
    return switch (name) {
      case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
      case "BST", "CET" -> ZoneOffset.ofHours(1);
      case "CEST" -> ZoneOffset.ofHours(2);
      case "EST", "CDT" -> ZoneOffset.ofHours(-5);
      case "EDT" -> ZoneOffset.ofHours(-4);
      case "CST", "MDT" -> ZoneOffset.ofHours(-6);
      case "MST", "PDT" -> ZoneOffset.ofHours(-7);
      case "PST" -> ZoneOffset.ofHours(-8);
      case "IST" -> ZoneOffset.ofHoursMinutes(5, 30);
      case "JST" -> ZoneOffset.ofHours(9);
      default ->
          ZoneOffset.of(name.contains(":") ? name : name.substring(0, 3) + ":" + name.substring(3));
    };
  }
}
