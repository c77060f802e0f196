package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Part;
import dev.arc.document.Placed;
import dev.arc.document.ProfileSource;
import dev.arc.document.RelativePath;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentTools;
import dev.arc.part.ServerName;
import java.util.List;
import java.util.Optional;

/// The tools of an ADK agent: names of built-in tools, of Python functions by their module's path,
/// or of classes with arguments for their making.
final class AdkTools {
  private final AgentTools tools;
  private final String folder;
  private final Surroundings surroundings;

  /// @param folder in which the agent's own file lies
  AdkTools(AgentTools tools, String folder, Surroundings surroundings) {
    this.tools = tools;
    this.folder = folder;
    this.surroundings = surroundings;
  }

  void add(Node tool) {
    var name = Field.words(tool, "name");
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "AgentTool" -> addAgent(tool);
      case "MCPToolset", "McpToolset" -> addServer(tool, name);
      case "LongRunningFunctionTool", "FunctionTool" -> addFunction(tool, name);
      default -> tools.add(tool.isText() ? tool : plain(tool));
    }
  }

  // The arguments are for the making of the tool; the model never sees them.
  private static Node plain(Node tool) {
    var name = Field.words(tool, "name");
    return Field.isThere(tool, "description", "parameters") || name.isEmpty()
        ? tool
        : Placed.text(tool, name);
  }

  private void addFunction(Node tool, String name) {
    var function = argument(tool, "func").or(() -> argument(tool, "function"));
    tools.named(function.flatMap(Node::text).orElse(name), Optional.empty(), tool);
  }

  private void addServer(Node tool, String name) {
    var filter = argument(tool, "tool_filter").map(Node::items).orElse(List.of());
    filter.forEach(tools::add);
    if (filter.isEmpty()) {
      var server =
          argument(tool, "stdio_server_params")
              .or(() -> argument(tool, "stdio_connection_params"))
              .or(() -> argument(tool, "sse_connection_params"))
              .or(() -> argument(tool, "streamable_http_connection_params"));
      var inner = server.map(node -> Field.object(node, "server_params").orElse(node)).orElse(tool);
      var called = server.isEmpty() ? "" : ServerName.of(inner);
      tools.named(called.isEmpty() ? name : called, Optional.empty(), tool);
    }
  }

  private void addAgent(Node tool) {
    var agent = argument(tool, "agent");
    var path = agent.map(node -> Field.words(node, "config_path")).orElse("");
    if (path.isEmpty()) {
      var code = agent.map(node -> Field.words(node, "code", "name")).orElse("");
      tools.named(code.isEmpty() ? "AgentTool" : code, Optional.empty(), tool);
      return;
    }
    var other =
        surroundings
            .references()
            .tree(tool, RelativePath.in(folder, path), "an agent that is a tool");
    var name = other.map(node -> Field.words(node, "name")).orElse("");
    tools.agent(
        name.isEmpty() ? new ProfileSource(path, "").stem() : name,
        other.flatMap(node -> Field.text(node, "description")),
        tool);
  }

  // Arguments are a map, or a list of {name, value}.
  private static Optional<Node> argument(Node tool, String name) {
    var args = Part.under("args", tool);
    return args.flatMap(node -> node.find(name))
        .or(() ->
            args.stream()
                .flatMap(node -> node.items().stream())
                .filter(item -> Field.words(item, "name").equals(name))
                .flatMap(item -> item.find("value").stream())
                .findFirst());
  }
}
