package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// A value while a query is worked out.
sealed interface SqlValue {

  Nothing NOTHING = new Nothing();

  record Nothing() implements SqlValue {}

  record Number(BigDecimal value) implements SqlValue {}

  record Text(String value) implements SqlValue {}

  record Date(LocalDate value) implements SqlValue {}

  record Truth(boolean value) implements SqlValue {}

  /// The order of two values; empty where one is nothing. Texts compare without regard to case; a
  /// text beside a number or a day is read as one, if it can be.
  static Optional<Integer> compare(SqlValue one, SqlValue other) {
    if (one instanceof Nothing || other instanceof Nothing) {
      return Optional.empty();
    }
    if (one instanceof Date(var left)) {
      var right = day(other);
      if (right.isPresent()) {
        return Optional.of(left.compareTo(right.get()));
      }
    }
    if (other instanceof Date) {
      return compare(other, one).map(order -> -order);
    }
    return Optional.of(compareNumbersOrTexts(one, other));
  }

  private static int compareNumbersOrTexts(SqlValue one, SqlValue other) {
    var left = number(one);
    var right = number(other);
    return left.isPresent() && right.isPresent()
        ? left.get().compareTo(right.get())
        : text(one).compareToIgnoreCase(text(other));
  }

  static Optional<BigDecimal> number(SqlValue value) {
    return switch (value) {
      case Number(var number) -> Optional.of(number);
      case Text(var text) -> Figures.read(text);
      case Truth(var truth) -> Optional.of(truth ? BigDecimal.ONE : BigDecimal.ZERO);
      case Nothing _, Date _ -> Optional.empty();
    };
  }

  /// The day that a value is, where it is one or a text that starts with one as ISO 8601 writes it.
  static Optional<LocalDate> day(SqlValue value) {
    return switch (value) {
      case Date(var date) -> Optional.of(date);
      case Text(var text) -> isoDay(text.strip());
      case Nothing _, Number _, Truth _ -> Optional.empty();
    };
  }

  private static Optional<LocalDate> isoDay(String text) {
    if (text.length() < 10 || text.length() > 10 && Character.isDigit(text.charAt(10))) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeParseException problem) {
      return Optional.empty();
    }
  }

  static String text(SqlValue value) {
    return switch (value) {
      case Nothing _ -> "";
      case Number(var number) -> number.toPlainString();
      case Text(var text) -> text;
      case Date(var date) -> date.toString();
      case Truth(var truth) -> String.valueOf(truth).toUpperCase(Locale.ROOT);
    };
  }

  static JsonValue json(SqlValue value) {
    return switch (value) {
      case Nothing _ -> new JsonNull();
      case Number(var number) -> new JsonNumber(Calculation.tidy(number));
      case Text(var text) -> new JsonString(text);
      case Date(var date) -> new JsonString(date.toString());
      case Truth(var truth) -> new JsonBoolean(truth);
    };
  }
}
