package dev.arc.provider;

import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;
import java.util.List;

/// A model behind a server. Safe for many threads.
final class HttpModel implements LanguageModel {

  private final ModelIdentity identity;
  private final Requests requests;
  private final Line line;
  private final Wire wire;

  HttpModel(Choice choice, Requests requests, Line line, Wire wire) {
    this.identity =
        new ModelIdentity(
            choice.vendor().name(), choice.model(), false, List.of(requests.endpoint().host()));
    this.requests = requests;
    this.line = line;
    this.wire = wire;
  }

  @Override
  public ModelIdentity identity() {
    return identity;
  }

  @Override
  public Reply reply(Conversation conversation, CallSettings settings)
      throws ModelException, InterruptedException {
    return new Call(requests.prepare(conversation, settings), line, wire, settings.deadline())
        .reply();
  }
}
