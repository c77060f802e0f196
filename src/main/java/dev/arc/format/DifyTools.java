package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Findings;
import dev.arc.json.Node;
import dev.arc.json.Yaml;
import dev.arc.part.ToolShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tools of a Dify agent. Those that are switched off are left out. What a tool takes is in its
/// `schemas` or, without them, known by name from its parameters alone.
final class DifyTools {

  private DifyTools() {}

  /// Those under `agent_mode` of a configuration.
  static Node ofAgentMode(Node config) {
    var mode = Field.object(config, "agent_mode").orElse(config);
    var tools = Field.is(false, mode, "enabled") ? List.<Node>of() : Field.items(mode, "tools");
    return list(tools.stream().flatMap(tool -> shape(tool).stream()).toList(), mode);
  }

  /// Those of a node: a list, or JSON of one in a text.
  static Node ofNode(Node tools, Findings findings) {
    var listed = tools;
    if (tools.isText() && !tools.text().orElse("").isBlank()) {
      var inner = tools.text().flatMap(Yaml::tryRead).filter(Node::isArray);
      listed = inner.map(node -> node.movedTo(tools.line())).orElse(tools);
      if (inner.isEmpty()) {
        findings.warning(tools.line(), "syntax", "tools is a text that is no list; it is left out");
      }
    }
    return list(listed.items().stream().flatMap(tool -> shape(tool).stream()).toList(), tools);
  }

  private static Node list(List<Node> tools, Node at) {
    var once = new LinkedHashMap<Object, Node>();
    tools.forEach(tool -> once.putIfAbsent(Field.words(tool, "name"), tool));
    return Node.array(List.copyOf(once.values()), at.line(), at.endLine());
  }

  private static Optional<Node> shape(Node tool) {
    var name = Field.words(tool, "tool_name", "name");
    if (Field.is(false, tool, "enabled") || Field.is(true, tool, "isDeleted")) {
      return Optional.empty();
    }
    return name.isEmpty() ? older(tool) : Optional.of(shape(name, tool));
  }

  // Before version 0.3 a tool was one key with its settings: {google_search: {enabled: true}}.
  private static Optional<Node> older(Node tool) {
    var first = tool.fields().entrySet().stream().findFirst();
    return first
        .filter(entry -> Field.is(true, entry.getValue(), "enabled"))
        .map(entry -> ToolShape.named(entry.getKey(), tool.line()).node());
  }

  private static Node shape(String name, Node tool) {
    var extra = Field.object(tool, "extra").orElse(tool);
    var written = Field.words(extra, "description");
    var said = written.isEmpty() ? Field.words(tool, "tool_description", "tool_label") : written;
    return ToolShape.named(name, tool.line())
        .described(said.equals(name) ? "" : said)
        .with("parameters", parameters(tool))
        .node();
  }

  private static Optional<Node> parameters(Node tool) {
    var schemas = Field.items(tool, "schemas");
    if (!schemas.isEmpty()) {
      return Optional.of(ofSchemas(schemas, tool));
    }
    return Field.object(tool, "tool_parameters", "parameters")
        .map(node -> {
          var names = new ArrayList<Node>();
          node.fields()
              .forEach(
                  (key, value) -> names.add(Node.ofText(key, value.keyLine(), value.keyLine())));
          return Node.array(names, node.line(), node.endLine());
        });
  }

  // What stands in a form was filled in by the author; the model fills in the rest.
  private static Node ofSchemas(List<Node> schemas, Node tool) {
    var properties = new LinkedHashMap<String, Node>();
    var required = new ArrayList<Node>();
    for (var schema : schemas) {
      var name = Field.text(schema, "name");
      if (name.isPresent() && !Field.words(schema, "form").equals("form")) {
        properties.put(name.get().text().orElse(""), property(schema));
        if (Field.is(true, schema, "required")) {
          required.add(name.get());
        }
      }
    }
    var line = tool.line();
    var shape = new LinkedHashMap<String, Node>();
    shape.put("type", Node.ofText("object", line, line));
    shape.put("properties", Node.object(properties, line, line));
    shape.put("required", Node.array(required, line, line));
    return Node.object(shape, line, line);
  }

  private static Node property(Node schema) {
    var line = schema.line();
    var fields = new LinkedHashMap<String, Node>();
    fields.put("type", Node.ofText(type(Field.words(schema, "type")), line, line));
    var says = Field.text(schema, "llm_description").or(() -> localised(schema));
    says.ifPresent(node -> fields.put("description", node));
    var choices =
        Field.items(schema, "options").stream()
            .flatMap(option -> Field.text(option, "value").stream())
            .toList();
    if (!choices.isEmpty()) {
      fields.put("enum", Node.array(choices, line, line));
    }
    return Node.object(fields, line, line);
  }

  private static String type(String name) {
    return Map.of("number", "number", "boolean", "boolean", "array", "array", "object", "object")
        .getOrDefault(name, "string");
  }

  private static Optional<Node> localised(Node schema) {
    return Field.object(schema, "human_description")
        .flatMap(words -> Field.text(words, "en_US").or(() -> Field.text(words, "zh_Hans")));
  }
}
