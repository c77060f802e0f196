package dev.arc.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  @ParameterizedTest
  @CsvSource({
    "Retry-After,    2,    2000",
    "retry-after,    0,    0",
    "Retry-After,    1.5,  1500",
    "retry-after-ms, 250,  250",
    "Retry-After,    'Wed, 21 Oct 2015 07:28:00 GMT', 0",
  })
  void demandIsReadInEveryForm(String name, String value, long millis) {
    assertThat(demand(name, value)).contains(Duration.ofMillis(millis));
  }

  @Test
  void dateToComeIsWaitedFor() {
    var then =
        ZonedDateTime.now(ZoneOffset.UTC)
            .plusSeconds(90)
            .format(DateTimeFormatter.RFC_1123_DATE_TIME);

    assertThat(demand("Retry-After", then).orElseThrow())
        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1e9", "99999999999999999999", "NaN"})
  void nonsenseDemandsNothing(String value) {
    assertThat(demand("Retry-After", value)).isEmpty();
  }

  private static Optional<Duration> demand(String name, String value) {
    return RetryAfter.in(HttpHeaders.of(Map.of(name, List.of(value)), (_, _) -> true));
  }
}
