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
import dev.arc.part.PromptText;
import dev.arc.part.ToolNodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// CrewAI: a map of agents with `role`, `goal` and `backstory` (`agents.yaml`), at the top of the
/// document or under `agents`; their tasks are beside it in `tasks.yaml` or under `tasks`.
final class CrewAiReader implements ProfileReader {
  private static final String TASKS = "tasks.yaml";

  @Override
  public String format() {
    return "crewai";
  }

  @Override
  public boolean recognises(Document document) {
    var root = document.root();
    return !PraisonAiReader.isPraison(root)
        && !members(root).isEmpty()
        && others(root).stream().noneMatch(CrewAiReader::isAgentOfAnotherKind);
  }

  // What stands beside the agents only holds what they share: `x-defaults: &defaults {llm: …}`.
  private static List<Node> others(Node root) {
    return all(root).entrySet().stream()
        .filter(each -> !isHolder(each.getKey()) && !Persona.describes(each.getValue()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean isHolder(String key) {
    return key.startsWith("x-") || key.startsWith(".") || key.startsWith("_");
  }

  private static boolean isAgentOfAnotherKind(Node other) {
    return Part.PROMPT.all(other).anyMatch(PromptText::isPrompt)
        || Part.TOOLS.all(other).anyMatch(ToolNodes::holdsTools);
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    FurtherDocuments.warn(document, _ -> true, surroundings.findings());
    var root = document.root();
    var tasks =
        Part.under("tasks", root)
            .or(() -> surroundings.references().tree(root, TASKS, "what the agents are to do"));
    return members(root).entrySet().stream()
        .map(member -> agent(member.getKey(), member.getValue(), tasks))
        .toList();
  }

  private static Map<String, Node> members(Node root) {
    var members = new LinkedHashMap<String, Node>();
    all(root)
        .forEach((name, node) -> {
          if (!isHolder(name) && Persona.describes(node)) {
            members.put(name, node);
          }
        });
    return members;
  }

  // In a list the role is what they are called.
  private static Map<String, Node> all(Node root) {
    var inner = Part.under("agents", root);
    if (inner.isEmpty()) {
      return Members.objects(root);
    }
    return Members.labelled(inner.get(), "name", "role");
  }

  private static AgentParts agent(String label, Node node, Optional<Node> tasks) {
    var findings = new Findings();
    var template = Field.text(node, "system_template");
    var prompts = template.map(List::of).orElseGet(() -> Persona.CREW.of(node));
    Placeholders.warn(prompts, Placeholders.BRACED, findings);
    var tools = new AgentTools(findings);
    Part.under("tools", node).ifPresent(tools::addAll);
    var agent =
        AgentParts.at(node)
            .labelled(label)
            .with(Part.JOB, Field.text(node, "goal"))
            .with(Part.MODEL, model(node))
            .with(Part.USE_CASES, useCases(label, tasks))
            .prompted(prompts);
    return tools.equip(agent);
  }

  private static Optional<Node> model(Node agent) {
    return Part.under("llm", agent).or(() -> Part.under("model", agent)).filter(ModelName::isModel);
  }

  private static Optional<Node> useCases(String label, Optional<Node> tasks) {
    var all =
        tasks.stream()
            .flatMap(node -> Stream.concat(node.fields().values().stream(), node.items().stream()))
            .filter(task -> Field.words(task, "agent").equals(label))
            .flatMap(task -> Field.text(task, "description").stream())
            .toList();
    return Placed.list(all);
  }
}
