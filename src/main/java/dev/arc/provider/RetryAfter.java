package dev.arc.provider;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// How long a server asks to be left alone: seconds or a date (RFC 9110, 10.2.3), or milliseconds
/// in the field that OpenAI and Azure add.
final class RetryAfter {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  private RetryAfter() {}

  static Optional<Duration> in(HttpHeaders headers) {
    return headers
        .firstValue("retry-after-ms")
        .flatMap(text -> number(text, 1))
        .or(() -> headers.firstValue("Retry-After").flatMap(RetryAfter::secondsOrDate));
  }

  private static Optional<Duration> secondsOrDate(String text) {
    return number(text, 1000).or(() -> date(text));
  }

  private static Optional<Duration> number(String text, int millis) {
    return NUMBER.matcher(text.strip()).matches()
        ? Optional.of(
            Duration.ofMillis((long) Math.ceil(Double.parseDouble(text.strip()) * millis)))
        : Optional.empty();
  }

  private static Optional<Duration> date(String text) {
    try {
      var then =
          ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      var wait = Duration.between(Instant.now(), then);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
