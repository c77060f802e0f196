package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Field;
import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import dev.arc.part.ProfileReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The tools of an MCP server (modelcontextprotocol.io): the answer to `tools/list`, with or
/// without its JSON-RPC envelope; a bare list of them; the manifest of an MCP bundle.
final class McpReader implements ProfileReader {

  @Override
  public String format() {
    return "mcp-tools";
  }

  @Override
  public boolean recognises(Document document) {
    var tools = tools(document);
    var root = document.root();
    return isManifest(root)
        || !tools.isEmpty()
            && tools.stream().allMatch(McpReader::isNamed)
            && tools.stream().anyMatch(McpReader::isMcp)
            && !Field.isThere(root, "instructions", "messages", "system_prompt", "prompt", "model");
  }

  @Override
  public List<AgentParts> agents(Document document, Surroundings surroundings) {
    var root = document.root();
    var server = Field.object(root, "result").orElse(root);
    var shapes = tools(document).stream().filter(McpReader::isNamed).map(McpReader::shape).toList();
    return List.of(
        AgentParts.at(root)
            .with(Part.NAME, Field.text(server, "display_name", "name"))
            .with(Part.JOB, Field.text(server, "description"))
            .with(Part.VERSION, Field.text(server, "version"))
            .equipped(Node.array(shapes, root.line(), root.endLine())));
  }

  private static boolean isManifest(Node root) {
    return Field.isThere(root, "manifest_version", "dxt_version")
        && Field.object(root, "server").isPresent()
        && !Field.items(root, "tools").isEmpty();
  }

  /// Of every page, for a long list comes in several answers.
  private static List<Node> tools(Document document) {
    var tools = new ArrayList<Node>();
    for (var root : document.roots()) {
      var answer = Field.object(root, "result").orElse(root);
      if (Field.isThere(answer, "tools")) {
        tools.addAll(Field.items(answer, "tools"));
      } else {
        tools.addAll(root.isArray() ? root.items() : List.of(root));
      }
    }
    return tools;
  }

  private static boolean isNamed(Node tool) {
    return Field.text(tool, "name").isPresent();
  }

  private static boolean isMcp(Node tool) {
    return tool.find("inputSchema").isPresent() || tool.find("arguments").isPresent();
  }

  // The registry of Docker lists arguments: needed are those that are not said to be optional.
  private static Node shape(Node tool) {
    var listed = tool.find("arguments").filter(Node::isArray);
    if (listed.isEmpty()) {
      return tool;
    }
    var fields = new LinkedHashMap<>(tool.fields());
    fields.remove("arguments");
    fields.put("parameters", schema(listed.get()));
    return Node.object(fields, tool.line(), tool.endLine());
  }

  private static Node schema(Node arguments) {
    var properties = new LinkedHashMap<String, Node>();
    var required = new ArrayList<Node>();
    for (var argument : arguments.items()) {
      var name = Field.text(argument, "name");
      name.flatMap(Node::text).ifPresent(text -> properties.put(text, property(argument)));
      name.filter(_ -> isNeeded(argument)).ifPresent(required::add);
    }
    var line = arguments.line();
    var schema = new LinkedHashMap<String, Node>();
    schema.put("type", Node.ofText("object", line, line));
    schema.put("properties", Node.object(properties, line, arguments.endLine()));
    schema.put("required", Node.array(required, line, line));
    return Node.object(schema, line, arguments.endLine());
  }

  private static Node property(Node argument) {
    var fields = new LinkedHashMap<>(argument.fields());
    List.of("name", "required", "optional").forEach(fields::remove);
    Optional.ofNullable(fields.remove("desc"))
        .ifPresent(node -> fields.putIfAbsent("description", node));
    fields.putIfAbsent("type", Node.ofText("string", argument.line(), argument.line()));
    return Node.object(fields, argument.line(), argument.endLine());
  }

  private static boolean isNeeded(Node argument) {
    var says = Field.words(argument, "desc", "description").toLowerCase(Locale.ROOT);
    return !Field.is(true, argument, "optional")
        && !Field.is(false, argument, "required")
        && !Field.isThere(argument, "default")
        && !says.contains("optional");
  }
}
