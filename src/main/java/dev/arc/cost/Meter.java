package dev.arc.cost;

import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Usage;
import java.math.BigDecimal;

/// Counts what the calls of one model cost. Safe for many threads.
public record Meter(ModelIdentity model, PriceBook prices, Spending spending) {

  /// Prose and JSON have a token for three to four letters; two leave room for figures and for
  /// other languages.
  private static final int LETTERS_PER_TOKEN = 2;

  /// Whether calls need no counting at all.
  public boolean isFree() {
    return prices.free(model).isPresent();
  }

  /// The most that a call can cost; zero where there is no price.
  ///
  /// @param letters of everything that the model is sent
  public BigDecimal most(long letters, int maxTokens) {
    var all = new Usage(1, letters / LETTERS_PER_TOKEN, maxTokens, 0, null);
    return prices.of(all, model).usd().orElse(BigDecimal.ZERO);
  }

  /// Settles a call that was set aside for.
  public void settle(BigDecimal most, Usage usage) {
    spending.settle(most, prices.of(usage, model));
  }
}
