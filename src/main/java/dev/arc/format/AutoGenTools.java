package dev.arc.format;

import dev.arc.json.Node;
import java.util.Optional;

/// The tools of an AutoGen agent: functions whose Python source is in the component, adapters, and
/// workbenches that hold more of them.
final class AutoGenTools {
  private final AgentTools tools;

  AutoGenTools(AgentTools tools) {
    this.tools = tools;
  }

  void add(Node tool) {
    var config = Fields.object(tool, "config").orElse(tool);
    var source = Fields.text(config, "source_code", "content", "source");
    var function = source.flatMap(Node::text).flatMap(PythonFunction::first);
    var name = Fields.word(config, "name");
    if (tool.isText()) {
      tools.add(tool);
    } else if (function.isPresent()) {
      tools.defined(
          name.isEmpty() ? function.get().name() : name,
          Fields.text(config, "description").or(() -> docstring(function.get(), tool)),
          Optional.of(function.get().parametersAt(tool)),
          tool);
    } else {
      addAdapter(tool, config, name);
    }
  }

  // An adapter of an MCP tool keeps the tool inside; one of an agent or team keeps that.
  private void addAdapter(Node tool, Node config, String name) {
    var inner = Fields.object(config, "tool");
    var wrapped =
        Fields.object(config, "agent", "team")
            .map(node -> Fields.object(node, "config").orElse(node));
    if (inner.isPresent()) {
      tools.add(inner.get());
    } else if (wrapped.isPresent()) {
      var other = Fields.word(wrapped.get(), "name");
      tools.agent(name.isEmpty() ? other : name, description(config, wrapped.get()), tool);
    } else if (name.isEmpty()) {
      tools.named(type(tool), Fields.text(tool, "description"), tool);
    } else {
      var schema = Fields.object(config, "json_schema", "schema", "args_schema", "parameters");
      tools.defined(name, Fields.text(config, "description"), schema, tool);
    }
  }

  /// One workbench or a list of them.
  void addWorkbench(Node workbench) {
    workbench.items().forEach(this::addWorkbench);
    if (!workbench.isObject()) {
      return;
    }
    var config = Fields.object(workbench, "config").orElse(workbench);
    var own = Fields.items(config, "tools");
    own.forEach(this::add);
    if (own.isEmpty() && !type(workbench).startsWith("Static")) {
      var server = Fields.object(config, "server_params").orElse(config);
      var name = ServerName.of(server);
      tools.named(name.isEmpty() ? type(workbench) : name, Optional.empty(), workbench);
    }
  }

  private static Optional<Node> docstring(PythonFunction function, Node place) {
    return function.description().isEmpty()
        ? Optional.empty()
        : Optional.of(Fields.textAt(place, function.description()));
  }

  private static Optional<Node> description(Node config, Node other) {
    return Fields.text(config, "description").or(() -> Fields.text(other, "description"));
  }

  private static String type(Node component) {
    var provider = Fields.word(component, "provider", "tool_type", "label");
    return provider.substring(provider.lastIndexOf('.') + 1);
  }
}
