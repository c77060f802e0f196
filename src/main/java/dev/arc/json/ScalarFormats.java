package dev.arc.json;

import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The types of the JDK that are one JSON value.
final class ScalarFormats {
  private static final Map<Class<?>, Format<?>> ALL = all();

  private ScalarFormats() {}

  static Optional<Format<?>> find(Class<?> type) {
    return Optional.ofNullable(ALL.get(type));
  }

  private static Map<Class<?>, Format<?>> all() {
    var all = new HashMap<Class<?>, Format<?>>();
    all.put(String.class, text("a text", text -> text));
    Format<?> truth =
        new ScalarFormat<>(
            "true or false",
            JsonBoolean::new,
            json -> json instanceof JsonBoolean(var value) ? value : null);
    all.put(boolean.class, truth);
    all.put(Boolean.class, truth);
    numbers(all);
    texts(all);
    return Map.copyOf(all);
  }

  private static void numbers(Map<Class<?>, Format<?>> all) {
    Format<?> integer = number("a whole number within 32 bits", BigDecimal::intValueExact);
    all.put(int.class, integer);
    all.put(Integer.class, integer);
    Format<?> wide = number("a whole number within 64 bits", BigDecimal::longValueExact);
    all.put(long.class, wide);
    all.put(Long.class, wide);
    Format<?> real = number("a number", ScalarFormats::finite);
    all.put(double.class, real);
    all.put(Double.class, real);
    all.put(BigDecimal.class, number("a number", Function.<BigDecimal>identity()));
    all.put(BigInteger.class, number("a whole number", BigDecimal::toBigIntegerExact));
  }

  private static void texts(Map<Class<?>, Format<?>> all) {
    all.put(Duration.class, text("an ISO duration such as PT1M30S", Duration::parse));
    all.put(Instant.class, text("an ISO instant such as 2026-01-31T12:00:00Z", Instant::parse));
    all.put(LocalDate.class, text("an ISO date such as 2026-01-31", LocalDate::parse));
    all.put(LocalTime.class, text("an ISO time such as 12:00:00", LocalTime::parse));
    all.put(
        LocalDateTime.class,
        text("an ISO date and time such as 2026-01-31T12:00:00", LocalDateTime::parse));
    all.put(
        OffsetDateTime.class,
        text("an ISO date and time such as 2026-01-31T12:00:00+01:00", OffsetDateTime::parse));
    all.put(ZoneId.class, text("a time zone such as Europe/Berlin", ZoneId::of));
    all.put(ZoneOffset.class, text("an offset such as +01:00", ZoneOffset::of));
    all.put(Currency.class, text("a currency code such as EUR", Currency::getInstance));
  }

  private static <T> Format<T> text(String expected, Function<String, T> parse) {
    return new ScalarFormat<>(
        expected,
        value -> new JsonString(value.toString()),
        json -> json instanceof JsonString(var text) ? parse.apply(text) : null);
  }

  private static <T extends Number> Format<T> number(
      String expected, Function<BigDecimal, T> convert) {
    return new ScalarFormat<>(
        expected,
        JsonNumber::of,
        json -> json instanceof JsonNumber(var number) ? convert.apply(number) : null);
  }

  private static double finite(BigDecimal number) {
    var real = number.doubleValue();
    if (Double.isInfinite(real)) {
      throw new ArithmeticException("beyond the range of a double");
    }
    return real;
  }
}
