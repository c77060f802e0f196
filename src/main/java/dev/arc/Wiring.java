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
import dev.arc.orchestration.LocalFleet;
import dev.arc.provider.ProviderEvents;
import dev.arc.provider.Providers;
import dev.arc.provider.Wire;
import dev.arc.rehearsal.RehearsalModel;
import dev.arc.simulation.Fleet;
import dev.arc.store.RunStores;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Puts the parts together, each when it is first needed: the only place that knows which
/// implementation stands behind a port.
public final class Wiring implements Workshop {

  private @Nullable Catalogue catalogue;
  private @Nullable PriceBook prices;

  @Override
  public synchronized Catalogue catalogue() {
    var known = catalogue;
    if (known == null) {
      known = Catalogue.standard();
      catalogue = known;
    }
    return known;
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
    return providers(wish).resolve(wish.reference(), wish.baseUrl());
  }

  @Override
  public ModelIdentity identity(ModelWish wish) throws ModelException {
    return providers(wish).identify(wish.reference(), wish.baseUrl());
  }

  private static Providers providers(ModelWish wish) {
    var wire = Wire.standard().withConcurrency(wish.concurrency());
    return new Providers(wish.keys(), wire, new Relay(wish.news()));
  }

  @Override
  public Fleet fleet(LanguageModel model, int concurrency, Spending spending) {
    return new LocalFleet(model, new Meter(model.identity(), prices(), spending), concurrency);
  }

  @Override
  public synchronized PriceBook prices() {
    var known = prices;
    if (known == null) {
      known = PriceBook.standard();
      prices = known;
    }
    return known;
  }

  @Override
  public ToIntFunction<String> tokens(String model) {
    return Providers.tokenCounter(model);
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
