package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.document.RelativePath;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.AgentTools;
import dev.arc.part.ProfileReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Microsoft 365 Copilot's declarative agents (`declarativeAgent.json`): instructions in the file
/// or beside it (`$[file('instruction.txt')]`), capabilities by name, actions in plugin files; or
/// the app's manifest that names such files.
final class CopilotReader implements ProfileReader {
  private static final Pattern FILE = Pattern.compile("\\$\\[file\\(\\s*['\"](.+?)['\"]\\s*\\)]");
  private static final List<String> MARKS =
      List.of("capabilities", "actions", "conversation_starters", "behavior_overrides");

  @Override
  public String format() {
    return "copilot-declarative";
  }

  @Override
  public boolean recognises(Document document) {
    var root = document.root();
    return isAgent(root) || !named(root).isEmpty();
  }

  private static boolean isAgent(Node root) {
    var schema = Field.words(root, "$schema");
    return schema.contains("declarative-agent")
        || root.find("instructions").isPresent()
            && Field.words(root, "version").matches("v\\d+(?:\\.\\d+)*")
            && MARKS.stream().anyMatch(key -> root.find(key).isPresent());
  }

  private static List<Node> named(Node root) {
    return Field.object(root, "copilotAgents")
        .map(agents -> Field.items(agents, "declarativeAgents"))
        .orElse(List.of());
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    var root = document.root();
    if (isAgent(root)) {
      return List.of(agent(root, "", "", surroundings));
    }
    var agents = new ArrayList<AgentParts>();
    for (var entry : named(root)) {
      var file = Field.words(entry, "file");
      surroundings
          .references()
          .tree(entry, file, "an agent")
          .filter(Node::isObject)
          .ifPresent(node ->
              agents.add(
                  agent(node, Field.words(entry, "id"), RelativePath.folder(file), surroundings)));
    }
    if (agents.isEmpty()) {
      surroundings
          .findings()
          .problem(root.line(), "no-agent", "none of the agents that this manifest names was read");
    }
    return agents;
  }

  private static AgentParts agent(
      Node node, String label, String folder, Surroundings surroundings) {
    var tools = new AgentTools(new Findings());
    var plugins = new CopilotPlugins(tools, folder, surroundings);
    Field.items(node, "actions").forEach(plugins::add);
    Field.items(node, "capabilities")
        .forEach(each -> tools.named(Field.words(each, "name"), Optional.empty(), each));
    var starters =
        Field.items(node, "conversation_starters").stream()
            .flatMap(starter -> Field.text(starter, "text", "title").stream())
            .toList();
    var agent =
        AgentParts.at(Placed.object(node, Map.of()))
            .labelled(label)
            .with(Part.NAME, Field.text(node, "name"))
            .with(Part.JOB, Field.text(node, "description"))
            .with(Part.USE_CASES, Placed.list(starters))
            .prompted(
                Field.text(node, "instructions").stream()
                    .flatMap(text -> here(text, folder, surroundings))
                    .toList());
    return tools.equip(agent);
  }

  private static Stream<Node> here(Node text, String folder, Surroundings surroundings) {
    var file = FILE.matcher(text.text().orElse("").strip());
    if (!file.matches()) {
      return Stream.of(text);
    }
    var name = RelativePath.in(folder, file.group(1));
    return surroundings.references().text(text, name, "the system prompt").stream();
  }
}
