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
import dev.arc.part.Handoffs;
import dev.arc.part.ModelNode;
import dev.arc.part.ProfileReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Docker's cagent: a map of `agents` with an `instruction` each, a map of `models` that they may
/// refer to, and `toolsets`.
final class CagentReader implements ProfileReader {

  @Override
  public String format() {
    return "cagent";
  }

  @Override
  public boolean recognises(Document document) {
    var root = document.root();
    var members = members(root);
    return !PraisonAiReader.isPraison(root)
        && !members.isEmpty()
        && members.values().stream().allMatch(CagentReader::isPlain)
        && members.values().stream().anyMatch(CagentReader::isMarked);
  }

  private static boolean isPlain(Node agent) {
    return !Field.isThere(agent, "backstory")
        && agent.find("tools").filter(Node::isObject).isEmpty();
  }

  private static boolean isMarked(Node agent) {
    return agent.find("instruction").isPresent()
        || agent.find("toolsets").isPresent()
        || agent.find("instruction_file").isPresent();
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    FurtherDocuments.warn(document, _ -> true, surroundings.findings());
    var root = document.root();
    return members(root).entrySet().stream()
        .map(member -> agent(member.getKey(), member.getValue(), root, surroundings))
        .toList();
  }

  private static Map<String, Node> members(Node root) {
    return Part.under("agents", root)
        .map(agents -> Members.labelled(agents, "name"))
        .orElse(Map.of());
  }

  private static AgentParts agent(String label, Node node, Node root, Surroundings surroundings) {
    var findings = new Findings();
    var tools = new AgentTools(findings);
    var toolsets = new CagentToolsets(tools, findings);
    Field.items(node, "toolsets").forEach(toolsets::add);
    Part.under("tools", node).ifPresent(tools::addAll);
    var others =
        Stream.of("sub_agents", "handoffs")
            .flatMap(key -> Field.texts(node, key).stream())
            .flatMap(text -> text.text().stream())
            .toList();
    Handoffs.warn(node, others, findings);
    var agent =
        AgentParts.at(Placed.object(node, Map.of()))
            .labelled(label)
            .with(Part.JOB, Field.text(node, "description"))
            .with(Part.MODEL, model(node, root, findings))
            .prompted(prompts(node, surroundings));
    return tools.equip(agent);
  }

  // What stands in `add_prompt_files` is sent to the model behind the instruction.
  private static List<Node> prompts(Node node, Surroundings surroundings) {
    var references = surroundings.references();
    var prompts = new ArrayList<Node>();
    Field.text(node, "instruction").ifPresent(prompts::add);
    Field.text(node, "instruction_file")
        .flatMap(file -> references.text(file, file.text().orElse(""), "the system prompt"))
        .ifPresent(prompts::add);
    Field.texts(node, "add_prompt_files").stream()
        .flatMap(file ->
            references.text(file, file.text().orElse(""), "a part of the system prompt").stream())
        .forEach(prompts::add);
    return prompts;
  }

  private static Optional<Node> model(Node agent, Node root, Findings findings) {
    var name = Field.text(agent, "model").flatMap(node -> one(node, findings));
    var entry =
        name.flatMap(Node::text)
            .flatMap(text -> Field.object(root, "models").flatMap(all -> all.find(text)))
            .filter(Node::isObject);
    return entry
        .flatMap(node ->
            Field.text(node, "model").map(text -> ModelNode.of(qualified(node, text), node)))
        .or(() -> name.map(text -> ModelNode.of(text, agent)));
  }

  // `auto` takes what there is a key for; of several, an "alloy", each answers in turn.
  private static Optional<Node> one(Node written, Findings findings) {
    var names = written.text().orElse("").strip().split("\\s*,\\s*");
    if (names[0].equals("auto")) {
      findings.warning(
          written.line(),
          "unresolved",
          "the model is auto, which is chosen where the agent runs; name one with --model");
      return Optional.empty();
    }
    if (names.length > 1) {
      findings.warning(
          written.line(),
          "several-models",
          "the agent has %d models in turn; Arc takes the first, %s"
              .formatted(names.length, names[0]));
    }
    return Optional.of(Placed.text(written, names[0]));
  }

  private static Node qualified(Node entry, Node model) {
    var provider = Field.words(entry, "provider");
    var name = model.text().orElse("").strip();
    return provider.isEmpty() || name.startsWith(provider + "/")
        ? model
        : Placed.text(model, provider + "/" + name);
  }
}
