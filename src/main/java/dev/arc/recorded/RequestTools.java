package dev.arc.recorded;

import dev.arc.document.Findings;
import dev.arc.document.Kinds;
import dev.arc.json.Node;
import dev.arc.part.AgentParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tools of a request. Beside functions it may name what its vendor runs itself.
final class RequestTools {

  /// Keys by which Gemini turns on tools of its own.
  private static final Set<String> BUILT_IN =
      Set.of(
          "googleSearch",
          "google_search",
          "googleSearchRetrieval",
          "google_search_retrieval",
          "codeExecution",
          "code_execution",
          "urlContext",
          "url_context",
          "googleMaps",
          "google_maps");

  private RequestTools() {}

  /// The parts with these tools; unchanged when there are none. Null and empty lists are none.
  static AgentParts equip(AgentParts parts, Optional<Node> tools, Findings findings) {
    if (tools.filter(Node::isArray).isEmpty()) {
      tools
          .filter(node -> node.isText() || node.isObject())
          .ifPresent(node ->
              findings.warning(
                  node.line(),
                  "wrong-type",
                  "tools is " + Kinds.shown(node) + ", expected a list; none of it was read"));
      return parts;
    }
    var plain = new ArrayList<Node>();
    tools.orElseThrow().items().forEach(tool -> plain.addAll(plain(tool, findings)));
    var list = tools.orElseThrow();
    return plain.isEmpty() ? parts : parts.equipped(Node.array(plain, list.line(), list.endLine()));
  }

  private static List<Node> plain(Node tool, Findings findings) {
    var type = tool.find("type").flatMap(Node::text).orElse("");
    if (type.equals("mcp") || type.equals("mcp_toolset")) {
      return ofServer(tool, findings);
    }
    if (type.equals("custom") && tool.find("custom").filter(Node::isObject).isPresent()) {
      return List.of(ofText(tool.find("custom").orElseThrow()));
    }
    var builtIn = tool.fields().keySet().stream().filter(BUILT_IN::contains).toList();
    var names = builtIn.stream().map(name -> Node.ofText(name, tool.line(), tool.line())).toList();
    if (names.isEmpty()) {
      return List.of(tool);
    }
    var all = new ArrayList<>(names);
    if (names.size() < tool.fields().size()) {
      all.add(tool);
    }
    return all;
  }

  /// A custom tool takes one text, which has no name in the request.
  private static Node ofText(Node custom) {
    var line = custom.line();
    var text = Node.object(Map.of("type", Node.ofText("string", line, line)), line, line);
    var fields = new LinkedHashMap<>(custom.fields());
    fields.put("args", Node.object(Map.of("input", text), line, line));
    return Node.object(fields, line, custom.endLine());
  }

  /// A server's tools are known only where the request says which of them it allows.
  private static List<Node> ofServer(Node tool, Findings findings) {
    var allowed =
        tool
            .find("allowed_tools")
            .map(list -> list.find("tool_names").orElse(list))
            .map(Node::items)
            .orElse(List.of())
            .stream()
            .filter(Node::isText)
            .toList();
    if (allowed.isEmpty()) {
      var server =
          tool.find("server_label").or(() -> tool.find("mcp_server_name")).flatMap(Node::text);
      findings.warning(
          tool.line(),
          "unresolved",
          "the tools of the MCP server "
              + server.map(name -> "\"" + name + "\"").orElse("")
              + " are not listed in the request, so they are not tested; add its tool list");
    }
    return allowed;
  }
}
