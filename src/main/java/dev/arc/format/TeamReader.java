package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Members;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.document.Surroundings;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.AgentTools;
import dev.arc.part.ModelName;
import dev.arc.part.ModelNode;
import dev.arc.part.ProfileReader;
import dev.arc.part.SharedModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A team in JSON or YAML, as in Microsoft's multi-agent samples: a list of agents that have a
/// `system_message` each, tools in lists or as flags (`use_file_search: true`).
final class TeamReader implements ProfileReader {
  private static final List<String> MARKS =
      List.of("team_id", "starting_tasks", "deployment_name", "protected");
  private static final List<String> MEMBER_MARKS =
      List.of("input_key", "deployment_name", "knowledge_base_name", "index_name", "coding_tools");

  /// Flags that say something of the agent other than what it can use.
  private static final Set<String> NO_TOOLS =
      Set.of("use_reasoning", "use_memory", "use_streaming");

  @Override
  public String format() {
    return "team";
  }

  @Override
  public boolean recognises(Document document) {
    var root = document.root();
    var members = Field.items(root, "agents");
    return members.stream().anyMatch(member -> member.find("system_message").isPresent())
        && (MARKS.stream().anyMatch(key -> root.find(key).isPresent())
            || members.stream()
                .anyMatch(
                    member -> MEMBER_MARKS.stream().anyMatch(key -> member.find(key).isPresent())));
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    FurtherDocuments.warn(document, _ -> true, surroundings.findings());
    var root = document.root();
    var tasks =
        Placed.list(
            Field.items(root, "starting_tasks").stream()
                .flatMap(task ->
                    task.isText()
                        ? java.util.stream.Stream.of(task)
                        : Field.text(task, "prompt", "description").stream())
                .filter(Field::isFilled)
                .toList());
    return Members.labelled(
            Node.array(Field.items(root, "agents"), root.line(), root.endLine()),
            "name",
            "input_key")
        .entrySet()
        .stream()
        .map(member -> agent(member.getKey(), member.getValue(), root).with(Part.USE_CASES, tasks))
        .toList();
  }

  private static AgentParts agent(String label, Node node, Node root) {
    var tools = new AgentTools(new Findings());
    Part.under("tools", node).ifPresent(tools::addAll);
    node.fields().forEach((key, flag) -> addFlag(key, flag, tools));
    var model =
        Field.text(node, "deployment_name")
            .or(() -> Part.MODEL.all(node).filter(ModelName::isModel).findFirst())
            .or(() -> SharedModel.of(root));
    var agent =
        AgentParts.at(Placed.object(node, Map.of()))
            .labelled(label)
            .with(Part.JOB, Field.text(node, "description"))
            .with(Part.MODEL, model.map(name -> name.isText() ? ModelNode.of(name, node) : name))
            .prompted(Field.text(node, "system_message", "instructions").stream().toList());
    return tools.equip(agent);
  }

  // use_file_search: true, coding_tools: true
  private static void addFlag(String key, Node flag, AgentTools tools) {
    var isTool = key.startsWith("use_") && !NO_TOOLS.contains(key) || key.endsWith("_tools");
    if (isTool && flag.value().equals(new JsonBoolean(true))) {
      tools.named(key.startsWith("use_") ? key.substring(4) : key, Optional.empty(), flag);
    }
  }
}
