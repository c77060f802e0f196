package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Findings;
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

/// AutoGen components: `provider` and `config` (since 0.4), or `component_type` with everything
/// beside it (before). Teams may be nested; every agent in them is one agent.
final class AutoGenReader implements ProfileReader {
  private static final List<String> KINDS = List.of("team", "agent", "gallery");
  private static final int MAX_DEPTH = 40;

  @Override
  public String format() {
    return "autogen";
  }

  @Override
  public boolean recognises(Document document) {
    return document.roots().stream().anyMatch(root -> isOwn(root) && !found(root).isEmpty());
  }

  // Older exports of a gallery have no mark at the top but `components`.
  private static boolean isOwn(Node root) {
    return KINDS.contains(Field.words(root, "component_type"))
        || Field.isThere(root, "component_version")
        || Field.words(root, "provider").startsWith("autogen")
        || Field.object(root, "components")
            .filter(node -> Field.isThere(node, "teams", "agents"))
            .isPresent()
        || isConversation(root)
        || root.isArray() && root.items().stream().anyMatch(AutoGenReader::isAgent);
  }

  // AutoGen Studio before 0.4: a sender and a receiver, or one of the two by itself.
  private static boolean isConversation(Node root) {
    return Field.object(root, "receiver").filter(AutoGenReader::isStudios).isPresent()
        || isStudios(root);
  }

  private static boolean isStudios(Node node) {
    return Field.object(node, "config")
            .filter(config -> Field.isThere(config, "llm_config", "human_input_mode"))
            .isPresent()
        && Field.words(node, "type").matches("assistant|userproxy|groupchat");
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    return document.roots().stream()
        .flatMap(root -> found(root).stream())
        .map(AutoGenReader::agent)
        .toList();
  }

  private static List<Node> found(Node root) {
    var agents = new ArrayList<Node>();
    collect(root, 0, agents);
    return agents;
  }

  private static void collect(Node node, int depth, List<Node> agents) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (isAgent(node)) {
      agents.add(node);
    }
    node.fields().values().forEach(field -> collect(field, depth + 1, agents));
    node.items().forEach(item -> collect(item, depth + 1, agents));
  }

  private static boolean isAgent(Node node) {
    var kind = Field.words(node, "component_type");
    var type = Field.words(node, "provider", "agent_type");
    return kind.equals("agent")
        || isStudios(node) && Field.text(config(node), "system_message").isPresent()
        || kind.isEmpty() && type.matches("autogen\\S*Agent");
  }

  private static Node config(Node component) {
    return Field.object(component, "config").orElse(component);
  }

  private static AgentParts agent(Node node) {
    var findings = new Findings();
    var config = config(node);
    var tools = new AgentTools(findings);
    var container = new AutoGenTools(tools);
    Field.items(config, "tools").forEach(container::add);
    Field.items(node, "skills").forEach(container::add);
    Part.under("workbench", config).ifPresent(container::addWorkbench);
    var agent =
        AgentParts.at(Placed.object(node, Map.of()))
            .labelled(Field.words(config, "name", "label"))
            .with(Part.NAME, Field.text(config, "name"))
            .with(
                Part.JOB,
                Field.text(config, "description").or(() -> Field.text(node, "description")))
            .with(Part.MODEL, model(config))
            .prompted(
                Field.text(config, "system_message", "instruction", "instructions").stream()
                    .toList());
    handoffs(config, findings);
    return tools.equip(agent);
  }

  private static Optional<Node> model(Node agent) {
    var client = Field.object(agent, "model_client").map(AutoGenReader::config);
    return client
        .flatMap(node ->
            Field.text(node, "model", "azure_deployment", "model_path")
                .map(name -> ModelNode.of(name, node)))
        .or(() ->
            Field.object(agent, "llm_config")
                .flatMap(llm ->
                    Field.items(llm, "config_list").stream()
                        .flatMap(each ->
                            Field.text(each, "model").stream().map(name -> ModelNode.of(name, llm)))
                        .findFirst()))
        .or(() -> Field.text(agent, "model"));
  }

  private static void handoffs(Node config, Findings findings) {
    var targets =
        Field.items(config, "handoffs").stream()
            .map(node -> node.text().orElseGet(() -> Field.words(config(node), "target", "name")))
            .toList();
    Handoffs.warn(config, targets, findings);
  }
}
