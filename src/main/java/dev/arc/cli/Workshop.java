package dev.arc.cli;

import dev.arc.catalogue.Catalogue;
import dev.arc.cost.PriceBook;
import dev.arc.cost.Spending;
import dev.arc.history.RunStore;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelIdentity;
import dev.arc.simulation.Fleet;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/// What commands work with beyond the files they read. Each thing is made when it is first asked
/// for, so that a command that needs no database never loads one.
public interface Workshop {

  /// @throws dev.arc.catalogue.CatalogueException when one of its files is wrong
  Catalogue catalogue();

  /// The store in a file; made when it is not there.
  ///
  /// @throws dev.arc.history.RunStoreException when it cannot be opened
  RunStore store(Path file);

  /// Arc's stand-in for a model: free, offline, deterministic.
  LanguageModel rehearsal(long seed);

  /// The model that a user means. Contacts nobody.
  ///
  /// @throws ModelException when there is no such provider, or its key is missing
  LanguageModel model(ModelWish wish) throws ModelException;

  /// Whom the calls of that model would go to. Contacts nobody, and needs no key.
  ///
  /// @throws ModelException when there is no such provider
  ModelIdentity identity(ModelWish wish) throws ModelException;

  /// Plays with a model.
  ///
  /// @param concurrency plays at once
  /// @param spending what the calls are charged to, and its bound
  Fleet fleet(LanguageModel model, int concurrency, Spending spending);

  PriceBook prices();

  /// Counts the tokens of a text as the model would.
  ToIntFunction<String> tokens(String model);
}
