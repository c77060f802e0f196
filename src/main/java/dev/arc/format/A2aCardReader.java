package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Kinds;
import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.ProfileReader;
import dev.arc.part.PromptText;
import dev.arc.part.ToolShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The card by which an agent presents itself to others (a2a-protocol.org). It has neither prompt
/// nor tools; its skills are what can be asked of it, so each is read as a tool that takes a
/// message.
final class A2aCardReader implements ProfileReader {
  private static final String MESSAGE =
      """
      type: object
      properties: {message: {type: string, description: "What is asked of the skill, in words"}}
      required: [message]
      """;

  @Override
  public String format() {
    return "a2a-card";
  }

  @Override
  public boolean recognises(Document document) {
    var cards = cards(document);
    return !cards.isEmpty() && cards.stream().allMatch(A2aCardReader::isCard);
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    return cards(document).stream().map(card -> parts(card, surroundings.findings())).toList();
  }

  private static List<Node> cards(Document document) {
    return document.roots().stream().flatMap(A2aCardReader::cards).toList();
  }

  private static Stream<Node> cards(Node root) {
    if (root.isArray()) {
      return root.items().stream();
    }
    var agents = Field.items(root, "agents");
    return agents.isEmpty()
        ? Stream.of(Field.object(root, "result", "agent_card", "card").orElse(root))
        : agents.stream().map(each -> Field.object(each, "agent_card", "card").orElse(each));
  }

  private static boolean isCard(Node node) {
    return node.isObject()
        && Part.under("skills", node).filter(Node::isArray).isPresent()
        && (Field.isThere(node, "protocolVersion", "defaultInputModes", "supportedInterfaces")
            || Field.object(node, "capabilities").isPresent() && Field.isThere(node, "url"));
  }

  private static AgentParts parts(Node card, Findings findings) {
    var tools = new ArrayList<Node>();
    var examples = new ArrayList<Node>();
    for (var skill : Field.items(card, "skills")) {
      var tool = tool(skill);
      tool.ifPresentOrElse(tools::add, () -> tell(skill, findings));
      Field.items(skill, "examples").stream().filter(PromptText::isPrompt).forEach(examples::add);
    }
    var uses =
        Node.array(examples.stream().filter(Node::isText).toList(), card.line(), card.line());
    return AgentParts.at(card)
        .with(Part.NAME, Field.text(card, "name"))
        .with(Part.JOB, Field.text(card, "description"))
        .with(Part.VERSION, Field.text(card, "version"))
        .with(Part.USE_CASES, Optional.of(uses).filter(node -> !node.items().isEmpty()))
        .equipped(Node.array(tools, card.line(), card.endLine()));
  }

  private static Optional<Node> tool(Node skill) {
    var id = Field.words(skill, "id");
    var name = id.isEmpty() ? slug(Field.words(skill, "name")) : id;
    var title = Field.words(skill, "name");
    var says = Field.words(skill, "description");
    return Optional.of(name)
        .filter(text -> !text.isEmpty())
        .map(text ->
            ToolShape.named(text, skill.line())
                .described(says.isEmpty() ? title : title.isEmpty() ? says : title + ": " + says)
                .taking(MESSAGE)
                .node());
  }

  private static String slug(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("\\A_|_\\z", "");
  }

  private static void tell(Node skill, Findings findings) {
    findings.warning(
        skill.line(),
        "skill",
        "a skill of the card is %s without id and name, so it is left out"
            .formatted(Kinds.shown(skill)));
  }
}
