package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Document.Notation;
import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.AgentTools;
import dev.arc.part.ModelNode;
import dev.arc.part.ProfileReader;
import dev.arc.part.PromptText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Microsoft's declarative agents as Agent Framework and Copilot Studio write them: `kind: Prompt`
/// (or a manifest with such a `template`), tools by `kind`, parameters whose `kind` is their type.
final class MicrosoftReader implements ProfileReader {
  private static final Set<String> KINDS = Set.of("prompt", "promptagent", "gptcomponentmetadata");

  @Override
  public String format() {
    return "microsoft-agent";
  }

  @Override
  public boolean recognises(Document document) {
    return document.notation() != Notation.MARKDOWN
        && document.roots().stream().anyMatch(root -> isAgent(inner(root)));
  }

  private static Node inner(Node root) {
    return Field.object(root, "template", "definition")
        .filter(MicrosoftReader::isAgent)
        .orElse(root);
  }

  private static boolean isAgent(Node root) {
    return KINDS.contains(Field.words(root, "kind").toLowerCase(Locale.ROOT))
        && Field.isThere(root, "instructions", "model", "tools");
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    return document.roots().stream()
        .filter(root -> isAgent(inner(root)))
        .map(root -> agent(inner(root), root, surroundings))
        .toList();
  }

  private static AgentParts agent(Node node, Node root, Surroundings surroundings) {
    var findings = new Findings();
    var tools = new AgentTools(findings);
    var reader = new MicrosoftTools(tools, surroundings);
    Field.items(node, "tools").forEach(reader::add);
    var prompts =
        Stream.of("instructions", "additionalInstructions")
            .flatMap(key -> Part.under(key, node).stream())
            .filter(PromptText::isPrompt)
            .toList();
    warnOfFormula(prompts, findings);
    var agent =
        AgentParts.at(Placed.object(node, Map.of()))
            .labelled(Field.words(node, "name", "displayName"))
            .with(
                Part.NAME,
                Field.text(node, "name", "displayName").or(() -> Field.text(root, "name")))
            .with(
                Part.JOB, Field.text(node, "description").or(() -> Field.text(root, "description")))
            .with(Part.MODEL, model(node, findings))
            .with(Part.USE_CASES, starters(node))
            .prompted(prompts);
    return tools.equip(agent);
  }

  // `=Concat("You are ", Env.NAME)`: Power Fx, which only a deployment can work out.
  private static void warnOfFormula(List<Node> prompts, Findings findings) {
    prompts.stream()
        .filter(prompt -> prompt.text().orElse("").strip().matches("(?s)=\\s*[A-Za-z\"(].*"))
        .findFirst()
        .ifPresent(formula ->
            findings.warning(
                formula.line(),
                "unresolved",
                "the system prompt is given by a formula (it starts with =), which only a"
                    + " deployment can work out; the agent under test sees it as it stands"));
  }

  private static Optional<Node> starters(Node node) {
    return Placed.list(
        Field.items(node, "conversationStarters").stream()
            .flatMap(starter -> Field.text(starter, "text", "title").stream())
            .toList());
  }

  // `=Env.MODEL` is a Power Fx formula, which only a deployment can tell.
  private static Optional<Node> model(Node agent, Findings findings) {
    var model = Part.under("model", agent);
    var holders =
        model.stream()
            .flatMap(node -> Stream.concat(Stream.of(node), Field.object(node, "options").stream()))
            .toArray(Node[]::new);
    var written =
        model
            .filter(Field::isFilled)
            .or(() -> model.flatMap(node -> Field.text(node, "id", "name", "deployment")));
    var formula = written.filter(name -> name.text().orElse("").strip().startsWith("="));
    if (formula.isPresent()) {
      findings.warning(
          formula.get().line(),
          "unresolved",
          "the model is given by the formula %s, which only a deployment can tell"
              .formatted(formula.get().text().orElse("")));
    }
    return written
        .filter(_ -> formula.isEmpty())
        .map(name -> ModelNode.of(name, holders))
        .or(() -> model.map(node -> ModelNode.unnamed(node, holders)));
  }
}
