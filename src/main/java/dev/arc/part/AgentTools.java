package dev.arc.part;

import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Kinds;
import dev.arc.document.Placed;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The tools of one agent of somebody else's format, brought into the usual shape. What is unusual
/// is told and left out; it never stops the reading. Not thread-safe: one agent, one of these.
public final class AgentTools {
  private static final List<String> WRAPPERS = List.of("function", "toolSpec", "json_schema");

  private final Findings findings;
  private final Map<String, Node> tools = new LinkedHashMap<>();

  /// @param findings of the one agent
  public AgentTools(Findings findings) {
    this.findings = findings;
  }

  /// Adds whatever a container holds: a list of tools, a map from name to definition, names with
  /// commas between them.
  public void addAll(Node container) {
    if (container.isArray()) {
      container.items().forEach(this::add);
    } else if (container.isObject()) {
      container
          .fields()
          .forEach((name, node) -> put(name, node.isObject() ? node : Placed.text(node, name)));
    } else {
      add(container);
    }
  }

  /// Adds a tool: an object with a name, a text that is a name or several with commas.
  public void add(Node tool) {
    switch (tool.value()) {
      case JsonNull _ -> {
        // An empty item of a list says nothing.
      }
      case JsonBoolean _ -> unnamed(tool);
      default -> {
        if (tool.isText()) {
          Stream.of(tool.text().orElse("").split(","))
              .map(name -> name.strip().replaceAll("\\A(['\"])(.*)\\1\\z", "$2"))
              .map(name -> name.endsWith("()") ? name.substring(0, name.length() - 2) : name)
              .filter(name -> !name.isBlank())
              .forEach(name -> put(name, Placed.text(tool, name)));
        } else {
          addObject(tool);
        }
      }
    }
  }

  /// Adds a tool of which only the name is known, and perhaps what it is for.
  public void named(String name, Optional<Node> description, Node at) {
    if (description.isEmpty()) {
      put(name, Placed.text(at, name));
    } else {
      defined(name, description, Optional.empty(), at);
    }
  }

  /// Adds a tool of which the parts were found.
  ///
  /// @param parameters in any of the shapes in which parameters are written
  public void defined(String name, Optional<Node> description, Optional<Node> parameters, Node at) {
    var fields = new LinkedHashMap<String, Node>();
    description.ifPresent(text -> fields.put("description", text));
    parameters.ifPresent(node -> fields.put("parameters", node));
    put(name, Placed.object(at, fields));
  }

  /// Adds another agent that this one can call as a tool.
  public void agent(String name, Optional<Node> description, Node at) {
    var request = Map.of("request", Placed.object(at, Map.of("type", Placed.text(at, "string"))));
    var parameters = new LinkedHashMap<String, Node>();
    parameters.put("type", Placed.text(at, "object"));
    parameters.put("properties", Placed.object(at, request));
    parameters.put(
        "required", Node.array(List.of(Placed.text(at, "request")), at.line(), at.endLine()));
    defined(
        name,
        description.or(() -> Optional.of(Placed.text(at, "Asks the agent " + name + "."))),
        Optional.of(Placed.object(at, parameters)),
        at);
  }

  public int size() {
    return tools.size();
  }

  public Optional<Node> find(String name) {
    return Optional.ofNullable(tools.get(name));
  }

  public List<Node> all() {
    return List.copyOf(tools.values());
  }

  /// The agent with these tools, and with what was found on the way.
  public AgentParts equip(AgentParts agent) {
    return Placed.list(all()).map(agent::equipped).orElse(agent).noticing(findings);
  }

  private void addObject(Node tool) {
    var core =
        WRAPPERS.stream()
            .flatMap(key -> tool.find(key).stream())
            .filter(inner -> !Field.words(inner, "name").isEmpty())
            .findFirst()
            .orElse(tool);
    var name = Field.words(core, "name", "tool_name", "id");
    var only = tool.fields().size() == 1 ? tool.fields().entrySet().iterator().next() : null;
    if (name.isEmpty() && only != null && only.getValue().isObject()) {
      put(only.getKey(), only.getValue());
    } else if (name.isEmpty()) {
      unnamed(tool);
    } else {
      put(name, tool);
    }
  }

  private void unnamed(Node tool) {
    findings.warning(
        tool.line(),
        "tool-name",
        "a tool is " + Kinds.shown(tool) + " without a name; it was left out");
  }

  private void put(String name, Node tool) {
    if (name.isBlank()) {
      unnamed(tool);
      return;
    }
    var shaped =
        tool.isObject() && !Field.words(tool, "name").equals(name) && !isWrapped(tool)
            ? Placed.with(tool, "name", Placed.text(tool, name))
            : tool;
    var earlier = tools.putIfAbsent(name, readable(name, shaped));
    if (earlier != null) {
      findings.warning(
          tool.line(),
          "duplicate-tool",
          "tool \"%s\" is there twice (first in line %d); the second was left out"
              .formatted(name, earlier.line()));
    }
  }

  // What is wrong with a tool's parameters is no reason not to test the agent.
  private Node readable(String name, Node tool) {
    var trial = new Findings();
    new ToolReader(trial).read(new ToolNode("", tool));
    for (var problem : trial.problems()) {
      findings.warning(
          problem.line(), problem.rule(), problem.says() + "; the tool was read without them");
    }
    return trial.problems().isEmpty() ? tool : told(name, tool);
  }

  private static Node told(String name, Node tool) {
    var named = Placed.text(tool, name);
    return Field.text(tool, "description")
        .map(text -> Placed.object(tool, Map.of("name", named, "description", text)))
        .orElse(named);
  }

  private static boolean isWrapped(Node tool) {
    return WRAPPERS.stream()
        .flatMap(key -> tool.find(key).stream())
        .anyMatch(inner -> inner.find("name").isPresent());
  }
}
