package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Members;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.AgentTools;
import dev.arc.part.ModelName;
import dev.arc.part.Persona;
import dev.arc.part.Placeholders;
import dev.arc.part.ProfileReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// PraisonAI: `framework` and `topic` above a map of `roles` or `agents`, whose tasks and tools
/// stand within them; its newer workflows have `agents` with `instructions` and `steps`.
final class PraisonAiReader implements ProfileReader {
  private static final Set<String> FRAMEWORKS =
      Set.of("crewai", "autogen", "praisonai", "praisonaiagents", "ag2");

  @Override
  public String format() {
    return "praisonai";
  }

  @Override
  public boolean recognises(Document document) {
    return isPraison(document.root()) && !members(document.root()).isEmpty();
  }

  static boolean isPraison(Node root) {
    var framework = Field.words(root, "framework").toLowerCase(Locale.ROOT);
    var people = Field.object(root, "roles", "agents").isPresent();
    var marked = FRAMEWORKS.contains(framework) || Field.isThere(root, "topic") || isWorkflow(root);
    return people && marked;
  }

  private static boolean isWorkflow(Node root) {
    return Field.items(root, "steps").stream()
        .anyMatch(step -> Field.isThere(step, "agent", "action", "parallel", "route"));
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    FurtherDocuments.warn(document, _ -> true, surroundings.findings());
    var root = document.root();
    return members(root).entrySet().stream()
        .map(member -> agent(member.getKey(), member.getValue(), root))
        .toList();
  }

  private static Map<String, Node> members(Node root) {
    return Field.object(root, "roles", "agents").map(Members::objects).orElse(Map.of());
  }

  private static AgentParts agent(String label, Node node, Node root) {
    var findings = new Findings();
    var prompts = prompts(node, root);
    Placeholders.warn(prompts, Placeholders.BRACED, findings);
    var tools = new AgentTools(findings);
    Part.under("tools", node).ifPresent(tools::addAll);
    var agent =
        AgentParts.at(node)
            .labelled(label)
            .with(Part.JOB, Field.text(node, "goal", "role").map(job -> about(root, job)))
            .with(
                Part.MODEL,
                Part.under("llm", node)
                    .or(() -> Part.under("model", node))
                    .filter(ModelName::isModel))
            .with(Part.USE_CASES, useCases(label, node, root))
            .prompted(prompts);
    return tools.equip(agent);
  }

  private static List<Node> prompts(Node node, Node root) {
    var instructions = Field.text(node, "instructions", "system_prompt", "system_template");
    var pieces = instructions.map(List::of).orElseGet(() -> persona(root).of(node));
    return pieces.stream().map(piece -> about(root, piece)).toList();
  }

  private static Persona persona(Node root) {
    return switch (Field.words(root, "framework").toLowerCase(Locale.ROOT)) {
      case "crewai" -> Persona.CREW;
      case "autogen", "ag2" -> Persona.BACKSTORY;
      default -> Persona.PRAISON;
    };
  }

  private static Node about(Node root, Node piece) {
    var topic = Field.words(root, "topic");
    var text = piece.text().orElse("");
    return text.contains("{topic}") && !topic.isEmpty()
        ? Placed.text(piece, text.replace("{topic}", topic))
        : piece;
  }

  private static Optional<Node> useCases(String label, Node agent, Node root) {
    var tasks =
        Part.under("tasks", agent).stream()
            .flatMap(node -> Stream.concat(node.fields().values().stream(), node.items().stream()))
            .flatMap(task -> Field.text(task, "description", "action").stream());
    var steps =
        Field.items(root, "steps").stream()
            .filter(step -> Field.words(step, "agent").equals(label))
            .flatMap(step -> Field.text(step, "action").stream());
    return Placed.list(Stream.concat(tasks, steps).toList());
  }
}
