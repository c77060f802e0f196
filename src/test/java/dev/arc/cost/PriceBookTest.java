package dev.arc.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Usage;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {

  private static final PriceBook BOOK = PriceBook.standard();

  @ParameterizedTest
  @CsvSource({
    "openai,     gpt-4.1-mini,                api.openai.com,    0.40",
    "openai,     gpt-4.1-mini-2025-04-14,     api.openai.com,    0.40",
    "openai,     gpt-5,                       api.openai.com,    1.25",
    "anthropic,  claude-haiku-4-5-20251001,   api.anthropic.com, 1.00",
    "openrouter, openai/gpt-4o,               openrouter.ai,     2.50",
    "openrouter, anthropic/claude-sonnet-4.5, openrouter.ai,     3.00",
  })
  void listedModelHasItsPrice(String provider, String name, String host, BigDecimal input) {
    var price = BOOK.find(model(provider, name, host)).orElseThrow();

    assertThat(price.input()).isEqualByComparingTo(input);
    assertThat(price.source()).startsWith("https://");
    assertThat(price.read().getYear()).isGreaterThanOrEqualTo(2026);
  }

  @ParameterizedTest
  @CsvSource({
    "openai,     gpt-9,             api.openai.com",
    "openai,     gpt-5-turbo,       api.openai.com",
    "openai,     gpt-4.1-mini,      gateway.example",
    "openrouter, some/model,        openrouter.ai",
    "openrouter, openai/gpt-4o,     elsewhere.example",
    "groq,       gpt-4.1-mini,      api.groq.com",
  })
  void otherModelIsUnknown(String provider, String name, String host) {
    var model = model(provider, name, host);

    assertThat(BOOK.find(model)).isEmpty();
    assertThat(BOOK.of(new Usage(1, 100, 10, 0, null), model))
        .isEqualTo(new Cost.Unknown("no price is known for " + provider + ":" + name));
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1:8091", "localhost:11434", "[::1]:80", "localhost"})
  void modelOnThisMachineIsFree(String host) {
    assertThat(BOOK.of(new Usage(1, 100, 10, 0, null), model("openai", "gpt-4o", host)).usd())
        .contains(BigDecimal.ZERO);
  }

  @Test
  void modelWithinArcIsFree() {
    var rehearsal = new ModelIdentity("arc", "rehearsal", true, List.of());

    assertThat(BOOK.of(new Usage(1, 100, 10, 0, null), rehearsal))
        .isEqualTo(new Cost.Free("it runs within Arc"));
  }

  @Test
  void cachedTokensCostLess() {
    var usage = new Usage(3, 1_000_000, 500_000, 400_000, null);

    var cost = BOOK.of(usage, model("openai", "gpt-4.1", "api.openai.com"));

    assertThat(cost.usd().orElseThrow()).isEqualByComparingTo("5.40");
  }

  @Test
  void whatTheProviderSaysGoesBeforeAList() {
    var usage = new Usage(1, 1000, 1000, 0, new BigDecimal("0.123"));

    assertThat(BOOK.of(usage, model("openrouter", "openai/gpt-4o", "openrouter.ai")))
        .isEqualTo(new Cost.Reported(new BigDecimal("0.123")));
  }

  private static ModelIdentity model(String provider, String name, String host) {
    return new ModelIdentity(provider, name, false, List.of(host));
  }
}
