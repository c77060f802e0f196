package dev.arc.cli;

import dev.arc.llm.LanguageModel;
import dev.arc.llm.ModelException;
import dev.arc.profile.AgentProfile;
import java.util.Optional;

/// Makes the model that the user chose. Contacts nobody.
final class ModelMaker {

  private final Shell shell;
  private final Workshop workshop;
  private final ProviderNews news;

  ModelMaker(Shell shell, Workshop workshop, ProviderNews news) {
    this.shell = shell;
    this.workshop = workshop;
    this.news = news;
  }

  /// @param profile may be asked for its own model
  /// @param dryRun whether the model is not going to be called
  /// @throws UsageException when there is no such model, or its key is missing
  LanguageModel make(ModelChoice choice, AgentProfile profile, int callsAtOnce, boolean dryRun) {
    if (choice.isRehearsal()) {
      return workshop.rehearsal(choice.seed());
    }
    var wish =
        new ModelWish(
            choice.name(profile),
            Optional.ofNullable(choice.baseUrl()),
            DotEnv.variables(shell),
            callsAtOnce,
            news);
    try {
      return dryRun ? planned(wish) : workshop.model(wish);
    } catch (ModelException e) {
      throw UsageException.of(e);
    }
  }

  /// A dry run calls nobody: a missing key is only told.
  private LanguageModel planned(ModelWish wish) throws ModelException {
    try {
      return workshop.model(wish);
    } catch (ModelException e) {
      if (e.kind() != ModelException.Kind.REFUSED_KEY) {
        throw e;
      }
      return new KeylessModel(workshop.identity(wish), String.valueOf(e.getMessage()));
    }
  }
}
