package dev.arc;

import dev.arc.catalogue.Catalogue;
import dev.arc.cli.ModelWish;
import dev.arc.cli.ProviderNews;
import dev.arc.cli.Workshop;
import dev.arc.cost.Meter;
import dev.arc.cost.PriceBook;
import dev.arc.cost.Spending;
import dev.arc.history.RunStore;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Usage;
import dev.arc.orchestration.LocalFleet;
import dev.arc.provider.ProviderEvents;
import dev.arc.provider.Providers;
import dev.arc.provider.Wire;
import dev.arc.rehearsal.RehearsalModel;
import dev.arc.simulation.Fleet;
import dev.arc.store.RunStores;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts the parts together: the only place that knows which implementation stands behind a port.
final class Wiring implements Workshop {

  private @Nullable PriceBook prices;

  @Override
  public Catalogue catalogue() {
    return Catalogue.standard();
  }

  @Override
  public RunStore store(Path file) {
    return RunStores.open(file);
  }

  @Override
  public LanguageModel rehearsal(long seed) {
    return RehearsalModel.seeded(seed);
  }

  @Override
  public LanguageModel model(ModelWish wish) throws ModelException {
    var wire = Wire.standard().withConcurrency(wish.concurrency());
    return new Providers(wish.keys(), wire, new Relay(wish.news()))
        .resolve(wish.reference(), wish.baseUrl());
  }

  @Override
  public Fleet fleet(LanguageModel model, int concurrency, Optional<BigDecimal> budgetUsd) {
    var spending = new Spending(budgetUsd, BigDecimal.ZERO);
    return new LocalFleet(model, new Meter(model.identity(), prices(), spending), concurrency);
  }

  @Override
  public Optional<BigDecimal> price(ModelIdentity model, Usage usage) {
    return prices().of(usage, model).usd();
  }

  private synchronized PriceBook prices() {
    if (prices == null) {
      prices = PriceBook.standard();
    }
    return prices;
  }

  /// What a provider tells, in the words of the commands.
  private record Relay(ProviderNews news) implements ProviderEvents {

    @Override
    public void changed(Standing standing) {
      news.stands(standing.provider(), standing.retries(), standing.waitingSince(), standing.why());
    }

    @Override
    public void adapted(String says) {
      news.adapted(says);
    }
  }
}
