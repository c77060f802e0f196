package dev.arc.format;

import dev.arc.json.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The toolsets of a cagent agent: a server or a built-in set, whose tools are known when it has a
/// filter; `script` and `api` define tools of their own.
final class CagentToolsets {
  private final AgentTools tools;

  CagentToolsets(AgentTools tools) {
    this.tools = tools;
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
    if (filter.isEmpty()) {
      var server = isServer(type) ? ServerName.of(toolset) : "";
      tools.named(server.isEmpty() ? type : server, Optional.empty(), toolset);
    } else {
      filter.forEach(tools::add);
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
