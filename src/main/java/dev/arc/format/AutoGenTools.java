package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Placed;
import dev.arc.json.Node;
import dev.arc.part.AgentTools;
import dev.arc.part.PythonFunction;
import dev.arc.part.ServerName;
import java.util.Optional;

/// The tools of an AutoGen agent: functions whose Python source is in the component, adapters, and
/// workbenches that hold more of them.
final class AutoGenTools {
  private final AgentTools tools;

  AutoGenTools(AgentTools tools) {
    this.tools = tools;
  }

  void add(Node tool) {
    var config = Field.object(tool, "config").orElse(tool);
    var source = Field.text(config, "source_code", "content", "source");
    var function = source.flatMap(Node::text).flatMap(PythonFunction::first);
    var name = Field.words(config, "name");
    if (tool.isText()) {
      tools.add(tool);
    } else if (function.isPresent()) {
      // A skill's name is its title; the function's is what the model calls.
      var skill = Field.isThere(config, "content");
      tools.defined(
          name.isEmpty() || skill ? function.get().name() : name,
          Field.text(config, "description").or(() -> docstring(function.get(), tool)),
          Optional.of(function.get().parametersAt(tool)),
          tool);
    } else {
      addAdapter(tool, config, name);
    }
  }

  // An adapter of an MCP tool keeps the tool inside; one of an agent or team keeps that.
  private void addAdapter(Node tool, Node config, String name) {
    var inner = Field.object(config, "tool");
    var wrapped =
        Field.object(config, "agent", "team")
            .map(node -> Field.object(node, "config").orElse(node));
    if (inner.isPresent()) {
      tools.add(inner.get());
    } else if (wrapped.isPresent()) {
      var other = Field.words(wrapped.get(), "name");
      tools.agent(name.isEmpty() ? other : name, description(config, wrapped.get()), tool);
    } else if (name.isEmpty()) {
      tools.named(type(tool), Field.text(tool, "description"), tool);
    } else {
      var schema = Field.object(config, "json_schema", "schema", "args_schema", "parameters");
      tools.defined(name, Field.text(config, "description"), schema, tool);
    }
  }

  /// One workbench or a list of them.
  void addWorkbench(Node workbench) {
    workbench.items().forEach(this::addWorkbench);
    if (!workbench.isObject()) {
      return;
    }
    var config = Field.object(workbench, "config").orElse(workbench);
    var own = Field.items(config, "tools");
    own.forEach(this::add);
    if (own.isEmpty() && !type(workbench).startsWith("Static")) {
      var server = Field.object(config, "server_params").orElse(config);
      var name = ServerName.of(server);
      tools.named(name.isEmpty() ? type(workbench) : name, Optional.empty(), workbench);
    }
  }

  private static Optional<Node> docstring(PythonFunction function, Node place) {
    return function.description().isEmpty()
        ? Optional.empty()
        : Optional.of(Placed.text(place, function.description()));
  }

  private static Optional<Node> description(Node config, Node other) {
    return Field.text(config, "description").or(() -> Field.text(other, "description"));
  }

  private static String type(Node component) {
    var provider = Field.words(component, "provider", "tool_type", "label");
    return provider.substring(provider.lastIndexOf('.') + 1);
  }
}
