package dev.arc.cli;

import dev.arc.Wiring;
import dev.arc.catalogue.Catalogue;
import dev.arc.cost.PriceBook;
import dev.arc.cost.Spending;
import dev.arc.history.RunStore;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;
import dev.arc.simulation.Fleet;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;

/// Arc with a model of the test's own in place of a provider's.
record OtherModel(ModelIdentity identity, Replies replies, Workshop rest) implements Workshop {

  /// How the model replies.
  interface Replies {
    Reply to(Conversation conversation, CallSettings settings) throws ModelException;
  }

  /// @param host where the model pretends to be
  static OtherModel at(String host, String name, Replies replies) {
    var identity = new ModelIdentity("openai", name, false, List.of(host));
    return new OtherModel(identity, replies, new Wiring());
  }

  @Override
  public LanguageModel model(ModelWish wish) {
    return new LanguageModel() {
      @Override
      public ModelIdentity identity() {
        return identity;
      }

      @Override
      public Reply reply(Conversation conversation, CallSettings settings) throws ModelException {
        return replies.to(conversation, settings);
      }
    };
  }

  @Override
  public ModelIdentity identity(ModelWish wish) {
    return identity;
  }

  @Override
  public Catalogue catalogue() {
    return rest.catalogue();
  }

  @Override
  public RunStore store(Path file) {
    return rest.store(file);
  }

  @Override
  public LanguageModel rehearsal(long seed) {
    return rest.rehearsal(seed);
  }

  @Override
  public Fleet fleet(LanguageModel model, int concurrency, Spending spending) {
    return rest.fleet(model, concurrency, spending);
  }

  @Override
  public PriceBook prices() {
    return rest.prices();
  }

  @Override
  public ToIntFunction<String> tokens(String model) {
    return text -> text.length() / 4;
  }
}
