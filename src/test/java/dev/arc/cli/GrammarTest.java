package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrammarTest {

  @Test
  void nounAgreesWithItsNumber() {
    assertThat(Grammar.count(1, "currency violation")).isEqualTo("1 currency violation");
    assertThat(Grammar.count(0, "scenario")).isEqualTo("0 scenarios");
    assertThat(Grammar.count(2, "retry")).isEqualTo("2 retries");
    assertThat(Grammar.count(3, "play")).isEqualTo("3 plays");
    assertThat(Grammar.count(2, "address")).isEqualTo("2 addresses");
  }

  @Test
  void verbAndArticleAgreeToo() {
    assertThat(Grammar.are(1)).isEqualTo("1 is");
    assertThat(Grammar.are(2)).isEqualTo("2 are");
    assertThat(Grammar.a("actor")).isEqualTo("an actor");
    assertThat(Grammar.a("reader")).isEqualTo("a reader");
  }
}
