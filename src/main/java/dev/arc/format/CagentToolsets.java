package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Members;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.json.Node;
import dev.arc.part.AgentTools;
import dev.arc.part.ServerName;
import dev.arc.part.ToolShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The toolsets of a cagent agent: a server or a built-in set, whose tools are known when it has a
/// filter; `script` and `api` define tools of their own.
final class CagentToolsets {
  private static final String WORDS =
      "{type: object, properties: {%1$s: {type: string}}, required: [%1$s]}";

  /// Built-in sets of which the tools are documented (docker.github.io/cagent, "Built-in tools"). A
  /// set of one tool has its name.
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "todo", List.of("create_todo", "create_todos", "update_todo", "list_todos"),
          "memory", List.of("add_memory", "get_memories", "delete_memory"));

  private record Single(String name, String description, String argument) {}

  private static final Map<String, Single> SINGLE =
      Map.of(
          "think",
          new Single("think", "Notes a thought; changes nothing and finds out nothing.", "thought"),
          "shell",
          new Single("shell", "Runs a command in the user's shell and returns its output.", "cmd"),
          "fetch",
          new Single("fetch", "Fetches what an address on the web returns.", "url"),
          "user_prompt",
          new Single("user_prompt", "Asks the user a question.", "message"));

  private final AgentTools tools;
  private final Findings findings;

  CagentToolsets(AgentTools tools, Findings findings) {
    this.tools = tools;
    this.findings = findings;
  }

  void add(Node toolset) {
    var type = Field.words(toolset, "type");
    var scripts = Field.object(toolset, "shell").map(Members::objects).orElse(Map.of());
    var endpoint = Field.object(toolset, "api_config");
    if (!scripts.isEmpty()) {
      scripts.forEach(this::addDefined);
    } else if (endpoint.isPresent()) {
      addDefined(Field.words(endpoint.get(), "name"), endpoint.get());
    } else {
      addSet(toolset, type);
    }
  }

  private void addSet(Node toolset, String type) {
    var filter = Field.texts(toolset, "tools");
    var single = SINGLE.get(type);
    if (!filter.isEmpty()) {
      filter.forEach(tools::add);
    } else if (KNOWN.containsKey(type)) {
      KNOWN
          .getOrDefault(type, List.of())
          .forEach(name -> tools.named(name, Optional.empty(), toolset));
    } else if (single != null) {
      tools.add(
          ToolShape.named(single.name(), toolset.line())
              .described(single.description())
              .taking(WORDS.formatted(single.argument()))
              .node());
    } else {
      addWhole(toolset, type);
    }
  }

  // Its tools are kept elsewhere; one tool stands for all of them.
  private void addWhole(Node toolset, String type) {
    var server = isServer(type) ? ServerName.of(toolset) : "";
    var name = server.isEmpty() ? type : server;
    tools.named(name, Optional.empty(), toolset);
    if (!name.isEmpty()) {
      findings.warning(
          toolset.line(),
          "tools-elsewhere",
          "%s is a toolset%s; Arc takes it for one tool of that name. List those the agent uses under tools"
              .formatted(name, isServer(type) ? ", whose tools are kept by its server" : ""));
    }
  }

  private static boolean isServer(String type) {
    return List.of("mcp", "a2a", "openapi", "rag", "lsp").contains(type);
  }

  private void addDefined(String name, Node definition) {
    var schema =
        Field.object(definition, "args")
            .map(args -> {
              var required = Part.under("required", definition);
              var object =
                  Placed.object(
                      args, Map.of("type", Placed.text(args, "object"), "properties", args));
              return required
                  .filter(Node::isArray)
                  .map(names -> Placed.with(object, "required", names))
                  .orElse(object);
            });
    tools.defined(name, Field.text(definition, "description", "instruction"), schema, definition);
  }
}
