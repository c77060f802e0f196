package dev.arc.rehearsal;

import dev.arc.topic.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A stretch of time that is named from where the speaker stands: `last month`, `yesterday`.
///
/// @param steps from the stretch that is under way: -1 for the one before it, 1 for the next
record Relative(ChronoUnit unit, int steps) {
  private static final Set<String> BEFORE =
      Set.of("last", "previous", "past", "preceding", "prior", "vorigen", "letzten");
  private static final Set<String> NOW = Set.of("this", "current", "present", "running");
  private static final Set<String> AFTER = Set.of("next", "coming", "following", "upcoming");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "quarter", ChronoUnit.FOREVER,
          "year", ChronoUnit.YEARS);
  private static final Map<String, Integer> DAYS = Map.of("yesterday", -1, "tomorrow", 1);

  /// The first one that a text names, and where it stands.
  static Optional<Named> in(String text) {
    var words = Words.of(text);
    for (int at = 0; at < words.size(); at++) {
      var word = words.get(at);
      var day = DAYS.get(word.text());
      if (day != null) {
        return Optional.of(
            new Named(
                new Relative(ChronoUnit.DAYS, day), text.substring(word.start(), word.end())));
      }
      var steps = steps(word.text());
      if (steps.isPresent() && at + 1 < words.size()) {
        var unit = UNITS.get(words.get(at + 1).text());
        if (unit != null) {
          return Optional.of(
              new Named(
                  new Relative(unit, steps.get()),
                  text.substring(word.start(), words.get(at + 1).end())));
        }
      }
    }
    return Optional.empty();
  }

  /// @param text the words that name it
  record Named(Relative stretch, String text) {}

  private static Optional<Integer> steps(String word) {
    for (var each : List.of(Map.entry(BEFORE, -1), Map.entry(NOW, 0), Map.entry(AFTER, 1))) {
      if (each.getKey().contains(word)) {
        return Optional.of(each.getValue());
      }
    }
    return Optional.empty();
  }

  /// The days that are meant on this day.
  Span at(LocalDate today) {
    return switch (unit) {
      case DAYS -> new Span(today.plusDays(steps), today.plusDays(steps));
      case WEEKS -> {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Span(monday.plusWeeks(steps), monday.plusWeeks(steps).plusDays(6));
      }
      case MONTHS -> months(today.withDayOfMonth(1).plusMonths(steps), 1);
      case YEARS -> months(today.withDayOfYear(1).plusYears(steps), 12);
      default -> {
        var first = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        yield months(first.plusMonths(3L * steps), 3);
      }
    };
  }

  private static Span months(LocalDate first, int count) {
    return new Span(first, first.plusMonths(count).minusDays(1));
  }
}
