package dev.arc.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  /// From R: `prop.test(passed, total, correct = FALSE)`, and by hand for the ends.
  @ParameterizedTest
  @CsvSource({
    "33, 50, 0.95, 0.52154, 0.77556",
    "0, 10, 0.95, 0, 0.27753",
    "10, 10, 0.95, 0.72247, 1",
    "15, 50, 0.95, 0.19103, 0.43751",
  })
  void intervalIsWilsons(int passed, int total, double confidence, double low, double high) {
    var interval = Wilson.of(passed, total, confidence);

    assertThat(interval.low()).isCloseTo(low, within(1e-4));
    assertThat(interval.high()).isCloseTo(high, within(1e-4));
    assertThat(interval.method()).isEqualTo("wilson");
  }

  @Test
  void nothingTriedTellsNothing() {
    assertThat(Wilson.of(0, 0, 0.95)).isEqualTo(new Interval(0, 1, "wilson", 0.95));
  }

  @Test
  void moreConfidenceIsWider() {
    assertThat(Wilson.of(5, 10, 0.99).width()).isGreaterThan(Wilson.of(5, 10, 0.9).width());
  }

  @Test
  void impossibleCountsAreRefused() {
    assertThatThrownBy(() -> Wilson.of(3, 2, 0.95))
        .hasMessage("passed is 3 of 2, expected 0 to the total");
    assertThatThrownBy(() -> Wilson.of(1, 2, 95)).hasMessageContaining("confidence is 95.0");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "5, 0, 0.0625",
    "15, 0, 0.00006103515625",
    "3, 3, 1",
    "1, 9, 0.021484375",
    "900, 700, 0.00000062"
  })
  void mcNemarIsTheBinomialTestOnDiscordantPairs(int better, int worse, double p) {
    assertThat(McNemar.exact(better, worse)).isCloseTo(p, within(1e-7));
    assertThat(McNemar.exact(worse, better)).isCloseTo(p, within(1e-7));
  }

  @Test
  void trialsOfTheSameScenariosNarrowNothing() {
    var once = Wilson.of(26, 50, 0.95);
    var often = Wilson.of(520, 1000, 20, 0.95);

    assertThat(often.low()).isEqualTo(once.low(), within(1e-12));
    assertThat(often.high()).isEqualTo(once.high(), within(1e-12));
  }
}
