package dev.arc.cli;

import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelException.Kind;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;

/// A model whose key is missing: what it would cost can be told, but it cannot be called.
///
/// @param says which variable is missing, and what to do
record KeylessModel(ModelIdentity identity, String says) implements LanguageModel {

  /// Tells after a dry run what the real one would end in.
  static void tell(LanguageModel model, Shell shell) {
    if (model instanceof KeylessModel(_, var says)) {
      shell.err().println("arc: the real run could not start yet: " + says);
      shell.err().flush();
    }
  }

  @Override
  public Reply reply(Conversation conversation, CallSettings settings) throws ModelException {
    throw new ModelException(Kind.REFUSED_KEY, says);
  }
}
