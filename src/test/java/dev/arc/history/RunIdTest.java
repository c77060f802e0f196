package dev.arc.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIdTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  @Test
  void sameInstantAndEntropyGiveTheSameId() {
    assertThat(RunId.of(NOW, 42)).isEqualTo(RunId.of(NOW, 42));
  }

  @Test
  void entropyKeepsRunsOfOneInstantApart() {
    assertThat(IntStream.range(0, 1000).mapToObj(entropy -> RunId.of(NOW, entropy)).distinct())
        .hasSize(1000);
  }

  @Test
  void idIsTypedWithoutLookAlikes() {
    assertThat(IntStream.range(0, 200).mapToObj(entropy -> RunId.of(NOW, entropy).value()))
        .allMatch(id -> id.matches("[2-9b-df-hjkmnp-tv-z]{6}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "last", "Nightly", "a b", "../x", "-x"})
  void idThatCannotBeTypedIsRefused(String id) {
    assertThatThrownBy(() -> new RunId(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("run id is \"" + id + "\", expected");
  }
}
