package dev.arc.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  @ParameterizedTest
  @CsvSource({
    // slowest so far, left: patience (seconds)
    "0,  60,  48",
    "1,  60,  30",
    "1,  20,  12",
    "10, 120, 50",
    "30, 60,  60",
    "30, 200, 120",
    "90, 60,  60",
  })
  void patienceFollowsTheSlowestAnswer(long slowest, long left, long patience) {
    var pace = new Pace(Duration.ofSeconds(30));
    if (slowest > 0) {
      pace.answeredIn(Duration.ofSeconds(slowest).toNanos());
    }

    assertThat(pace.patienceNanos(Duration.ofSeconds(left).toNanos()))
        .isEqualTo(Duration.ofSeconds(patience).toNanos());
  }
}
