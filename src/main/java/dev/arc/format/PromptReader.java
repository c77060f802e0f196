package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Document.Notation;
import dev.arc.document.Surroundings;
import dev.arc.part.AgentParts;
import dev.arc.part.ProfileReader;
import java.util.List;

/// A text that is nothing but the prompt: Markdown or plain text without front matter.
final class PromptReader implements ProfileReader {

  @Override
  public String format() {
    return "prompt";
  }

  @Override
  public boolean recognises(Document document) {
    return document.notation() == Notation.TEXT;
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    var agent = AgentParts.at(document.root());
    return List.of(agent.prompted(document.body().stream().toList()));
  }
}
