package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Document.Notation;
import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Kinds;
import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.ModelName;
import dev.arc.part.ProfileReader;
import dev.arc.part.PromptText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A Markdown text that is the prompt, under front matter that names the agent, its model and its
/// tools: sub-agents of Claude Code, agents and chat modes of GitHub Copilot, agents of opencode
/// and of Gemini, rules of Cursor.
final class SubagentReader implements ProfileReader {
  private static final List<Part> OTHERS =
      List.of(Part.VERSION, Part.ASSUMPTIONS, Part.USE_CASES, Part.PERFORMANCE, Part.COMPLIANCE);

  /// Models that are those of whoever calls the agent.
  private static final List<String> CALLERS = List.of("inherit", "auto", "default");

  @Override
  public String format() {
    return "subagent";
  }

  @Override
  public boolean recognises(Document document) {
    return document.notation() == Notation.MARKDOWN;
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    var front = document.root();
    var agent =
        AgentParts.at(front)
            .with(Part.NAME, Field.text(front, "name", "title"))
            .with(Part.JOB, Field.text(front, "description", "job", "when_to_use"))
            .with(Part.MODEL, model(front, surroundings.findings()))
            .prompted(prompts(document));
    for (var part : OTHERS) {
      agent = agent.with(part, part.in(front));
    }
    return List.of(agent.equipped(new SubagentTools(surroundings.findings()).read(front)));
  }

  private static List<Node> prompts(Document document) {
    var front = Part.PROMPT.in(document.root()).filter(PromptText::isPrompt);
    return Stream.concat(front.stream(), document.body().filter(PromptText::isPrompt).stream())
        .toList();
  }

  // Copilot takes a list of models, of which the first that is available is used.
  private static Optional<Node> model(Node front, Findings findings) {
    var written = Part.MODEL.in(front);
    var first =
        written.filter(Node::isArray).isPresent()
            ? written.get().items().stream().findFirst()
            : written;
    if (first.isPresent() && !ModelName.isModel(first.get())) {
      findings.warning(
          first.get().line(),
          "wrong-type",
          "model is %s, expected a model's name; it is taken as not named"
              .formatted(Kinds.shown(first.get())));
      return Optional.empty();
    }
    return first.filter(
        node -> node.text().filter(text -> CALLERS.contains(text.strip())).isEmpty());
  }
}
