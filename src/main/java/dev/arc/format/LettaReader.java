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
import dev.arc.part.ModelNode;
import dev.arc.part.ProfileReader;
import dev.arc.part.PythonFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Letta's agent file (`.af`): agents that refer to tools and memory blocks by id, or, before
/// version 2, one agent with everything in it. Its memory blocks are a part of what it is told.
final class LettaReader implements ProfileReader {

  @Override
  public String format() {
    return "letta";
  }

  @Override
  public boolean recognises(Document document) {
    var root = document.root();
    return isAgent(root) || Field.items(root, "agents").stream().anyMatch(LettaReader::isAgent);
  }

  private static boolean isAgent(Node node) {
    return Stream.of("agent_type", "system").anyMatch(key -> node.find(key).isPresent())
        && Stream.of(
                "block_ids",
                "memory_blocks",
                "core_memory",
                "tool_ids",
                "in_context_message_ids",
                "in_context_message_indices",
                "message_buffer_autoclear",
                "tool_exec_environment_variables")
            .anyMatch(key -> node.find(key).isPresent());
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    FurtherDocuments.warn(document, _ -> true, surroundings.findings());
    var root = document.root();
    var agents = Field.items(root, "agents");
    var own = agents.isEmpty() ? List.of(root) : agents;
    return own.stream().filter(Node::isObject).map(node -> agent(node, root)).toList();
  }

  private static AgentParts agent(Node node, Node root) {
    var findings = new Findings();
    var prompts = new ArrayList<Node>();
    Field.text(node, "system").ifPresent(prompts::add);
    blocks(node, root, findings).stream().flatMap(LettaReader::told).forEach(prompts::add);
    var tools = new AgentTools(findings);
    Stream.concat(
            Field.items(node, "tools").stream(),
            referenced(node, "tool_ids", root, "tools", findings).stream())
        .forEach(tool -> addTool(tool, tools));
    var agent =
        AgentParts.at(Placed.object(node, Map.of()))
            .labelled(Field.words(node, "name", "id"))
            .with(Part.NAME, Field.text(node, "name"))
            .with(Part.JOB, Field.text(node, "description"))
            .with(Part.MODEL, model(node))
            .prompted(prompts);
    return tools.equip(agent);
  }

  private static List<Node> blocks(Node agent, Node root, Findings findings) {
    return Stream.concat(
            Field.items(agent, "core_memory", "memory_blocks").stream(),
            referenced(agent, "block_ids", root, "blocks", findings).stream())
        .toList();
  }

  // As the server shows it to the model: in tags of the block's label.
  private static Stream<Node> told(Node block) {
    var label = Field.words(block, "label");
    return Field.text(block, "value").stream()
        .map(value -> {
          var text = value.text().orElse("").strip();
          return label.isEmpty()
              ? value
              : Placed.text(value, "<%s>\n%s\n</%s>".formatted(label, text, label));
        });
  }

  private static void addTool(Node tool, AgentTools tools) {
    var schema = Field.object(tool, "json_schema", "args_json_schema");
    var function =
        Field.text(tool, "source_code").flatMap(Node::text).flatMap(PythonFunction::first);
    if (schema.isEmpty() && function.isPresent()) {
      var name = Field.words(tool, "name");
      tools.defined(
          name.isEmpty() ? function.get().name() : name,
          Field.text(tool, "description")
              .or(() -> Optional.of(Placed.text(tool, function.get().description()))),
          Optional.of(function.get().parametersAt(tool)),
          tool);
    } else {
      tools.add(tool);
    }
  }

  private static Optional<Node> model(Node agent) {
    var config = Field.object(agent, "llm_config");
    return config
        .flatMap(node -> Field.text(node, "model", "handle").map(name -> ModelNode.of(name, node)))
        .or(() -> Field.text(agent, "model"));
  }

  private static List<Node> referenced(
      Node agent, String key, Node root, String shelf, Findings findings) {
    var byId = new HashMap<String, Node>();
    Field.items(root, shelf).forEach(each -> byId.putIfAbsent(Field.words(each, "id"), each));
    var found = new ArrayList<Node>();
    for (var id : Field.texts(agent, key)) {
      var one = byId.get(id.text().orElse("").strip());
      if (one != null) {
        found.add(one);
      } else {
        findings.warning(
            id.line(),
            "unresolved",
            "%s refers to %s, which is not among the file's %s"
                .formatted(key, id.text().orElse(""), shelf));
      }
    }
    return found;
  }
}
