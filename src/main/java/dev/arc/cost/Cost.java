package dev.arc.cost;

import java.math.BigDecimal;
import java.util.Optional;

/// What something cost, and how that is known.
public sealed interface Cost {

  /// US dollars; empty where nobody knows.
  Optional<BigDecimal> usd();

  /// Nothing, and why.
  record Free(String why) implements Cost {
    @Override
    public Optional<BigDecimal> usd() {
      return Optional.of(BigDecimal.ZERO);
    }
  }

  /// What the provider itself said.
  record Reported(BigDecimal amount) implements Cost {
    @Override
    public Optional<BigDecimal> usd() {
      return Optional.of(amount);
    }
  }

  /// Tokens times a listed price.
  record Priced(BigDecimal amount, Price price) implements Cost {
    @Override
    public Optional<BigDecimal> usd() {
      return Optional.of(amount);
    }
  }

  /// Nobody knows, and why.
  record Unknown(String why) implements Cost {
    @Override
    public Optional<BigDecimal> usd() {
      return Optional.empty();
    }
  }
}
