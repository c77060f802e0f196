package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.document.Kinds;
import dev.arc.document.Part;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.Node;
import dev.arc.part.EditorTools;
import dev.arc.part.ToolShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tools that front matter names: as a list, as one text with commas, as a map from name to
/// true or false, and under the MCP servers that offer them. Each is listed once.
final class SubagentTools {
  /// A name, and in brackets what it may be used for: `Bash(git log:*)`.
  private static final Pattern LIMITED = Pattern.compile("([^()]{1,200})\\((.{0,500})\\)");

  private final Findings findings;
  private final Map<String, Node> tools = new LinkedHashMap<>();

  SubagentTools(Findings findings) {
    this.findings = findings;
  }

  /// One list of them all. Told is what cannot be had: servers and patterns whose tools are not
  /// listed, and tools that come from whoever calls the agent.
  Node read(Node front) {
    var named = Stream.of("tools", "allowed_tools", "toolsets").filter(key -> has(front, key));
    named.forEach(key -> Part.under(key, front).ifPresent(this::addAll));
    var inherits = tools.isEmpty() && !Field.isThere(front, "tools", "allowed_tools");
    Part.under("mcp_servers", front).ifPresent(this::addServers);
    Part.under("disallowed_tools", front).ifPresent(node -> names(node).forEach(tools::remove));
    if (inherits && tools.isEmpty()) {
      findings.warning(
          front.line(),
          "tools-inherited",
          "no tools are named, so the agent has those of whoever calls it, which are not known"
              + " here; list them under tools");
    }
    return Node.array(List.copyOf(tools.values()), front.line(), front.endLine());
  }

  private static boolean has(Node front, String key) {
    return Part.under(key, front).isPresent();
  }

  private void addAll(Node node) {
    if (node.isText()) {
      parts(node).forEach(this::add);
    } else if (node.isArray()) {
      node.items().forEach(this::add);
    } else if (node.isObject()) {
      node.fields().forEach(this::addSwitch);
    } else {
      findings.warning(
          node.line(),
          "wrong-type",
          "tools is %s, expected names of tools; it is left out".formatted(Kinds.shown(node)));
    }
  }

  // Commas and line breaks part the names, but not inside brackets.
  private static List<Node> parts(Node text) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    var depth = 0;
    for (var letter : text.text().orElse("").toCharArray()) {
      depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
      if (depth <= 0 && (letter == ',' || letter == '\n')) {
        parts.add(part.toString());
        part.setLength(0);
        depth = 0;
      } else {
        part.append(letter);
      }
    }
    parts.add(part.toString());
    return parts.stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> Node.ofText(name, text.line(), text.line()))
        .toList();
  }

  private static Set<String> names(Node node) {
    var items = node.isText() ? parts(node) : node.items();
    return items.stream().flatMap(item -> item.text().stream()).collect(Collectors.toSet());
  }

  // {write: false, bash: true}, or a tool's own definition behind its name.
  private void addSwitch(String name, Node node) {
    if (node.isObject() && Field.isThere(node, "description", "parameters", "input_schema")) {
      var fields = new LinkedHashMap<>(node.fields());
      fields.putIfAbsent("name", Node.ofText(name, node.keyLine(), node.keyLine()));
      tools.putIfAbsent(name, Node.object(fields, node.line(), node.endLine()));
    } else if (node.value().equals(new JsonBoolean(true))) {
      add(Node.ofText(name, node.keyLine(), node.keyLine()));
    }
  }

  private void add(Node item) {
    if (item.isObject()) {
      tools.putIfAbsent(Field.words(item, "name") + "@" + tools.size(), item);
      return;
    }
    var name = item.text().map(String::strip).orElse("");
    if (name.contains("*") && !name.contains("(")) {
      warnOfUnlisted(item, "\"%s\" stands for tools".formatted(name));
    } else if (!name.isEmpty()) {
      addNamed(name, item);
    }
  }

  private void addNamed(String name, Node item) {
    var limited = LIMITED.matcher(name);
    var tool = limited.matches() ? limited.group(1).strip() : name;
    var known =
        EditorTools.find(tool, item.line()).orElse(Node.ofText(tool, item.line(), item.line()));
    tools.putIfAbsent(tool, limited.matches() ? limited(known, limited.group(2).strip()) : known);
  }

  private static Node limited(Node tool, String scope) {
    var name = tool.text().orElseGet(() -> Field.words(tool, "name"));
    var shape =
        tool.isObject()
            ? new ToolShape(tool.fields(), tool.line())
            : ToolShape.named(name, tool.line());
    var says = Field.words(tool, "description");
    return shape
        .described("%s Only for %s.".formatted(says.isEmpty() ? name + "." : says, scope))
        .node();
  }

  private void addServers(Node servers) {
    var entries = new ArrayList<Map.Entry<String, Node>>(servers.fields().entrySet());
    servers.items().forEach(item -> entries.addAll(item.fields().entrySet()));
    for (var entry : entries) {
      var listed = names(entry.getValue().find("tools").orElse(entry.getValue()));
      if (listed.isEmpty() || listed.contains("*")) {
        warnOfUnlisted(
            entry.getValue(), "the MCP server \"%s\" offers tools".formatted(entry.getKey()));
      }
      Field.items(entry.getValue(), "tools").stream()
          .filter(item -> !item.text().orElse("").equals("*"))
          .filter(item -> !tools.containsKey(entry.getKey() + "/" + item.text().orElse("")))
          .forEach(this::add);
    }
    servers
        .items()
        .forEach(item ->
            item.text()
                .ifPresent(name ->
                    warnOfUnlisted(item, "the MCP server \"%s\" offers tools".formatted(name))));
  }

  private void warnOfUnlisted(Node at, String what) {
    findings.warning(
        at.line(),
        "tools-unlisted",
        what + " that are not listed here; name them one by one, or Arc cannot simulate them");
  }
}
