package dev.arc.rehearsal;

import dev.arc.quantity.Quantities;
import dev.arc.quantity.Quantity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Days from the first to the last, both included.
record Span(LocalDate from, LocalDate to) {

  /// The first two days that a text names, where the second is no earlier, or the only one.
  static Optional<Span> in(String text) {
    var days = days(text);
    if (days.isEmpty()) {
      return Optional.empty();
    }
    var last = days.size() > 1 ? days.get(1) : days.getFirst();
    return last.isBefore(days.getFirst())
        ? Optional.empty()
        : Optional.of(new Span(days.getFirst(), last));
  }

  /// The days that a text names, in order.
  static List<LocalDate> days(String text) {
    return Quantities.in(text).stream()
        .flatMap(mention -> day(mention.likeliest()).stream())
        .toList();
  }

  private static Optional<LocalDate> day(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Day(var date) -> Optional.of(date);
      case Quantity.Moment(var time, var _) -> Optional.of(time.toLocalDate());
      case Quantity.Money _, Quantity.Measure _, Quantity.Plain _, Quantity.Percent _ ->
          Optional.empty();
    };
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /// The days, written out.
  String text() {
    return from + " to " + to;
  }

  long length() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
