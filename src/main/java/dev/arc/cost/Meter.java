package dev.arc.cost;

import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Usage;
import java.math.BigDecimal;
import java.util.Optional;

/// Counts what the calls of one model cost. Safe for many threads.
public final class Meter {

  /// Prose and JSON have a token for three to four letters; two leave room for figures and for
  /// other languages.
  private static final int LETTERS_PER_TOKEN = 2;

  private final ModelIdentity model;
  private final PriceBook prices;
  private final Spending spending;
  private final Optional<Price> price;

  public Meter(ModelIdentity model, PriceBook prices, Spending spending) {
    this.model = model;
    this.prices = prices;
    this.spending = spending;
    this.price = prices.free(model).isPresent() ? Optional.empty() : prices.find(model);
  }

  public Spending spending() {
    return spending;
  }

  /// Whether calls need no counting at all. A server on one's own machine may be a relay to one
  /// that reports what it costs.
  public boolean isFree() {
    return model.hosts().isEmpty();
  }

  /// Whether it is known before a call what it can cost.
  public boolean hasPrice() {
    return price.isPresent();
  }

  /// The most that a call can cost; zero where there is no price.
  ///
  /// @param letters of everything that the model is sent
  public BigDecimal most(long letters, int maxTokens) {
    var all = new Usage(1, letters / LETTERS_PER_TOKEN, maxTokens, 0, null);
    return price.map(it -> it.of(all)).orElse(BigDecimal.ZERO);
  }

  /// Settles a call that was set aside for.
  public void settle(BigDecimal most, Usage usage) {
    spending.settle(most, prices.of(usage, model));
  }
}
