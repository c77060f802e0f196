package dev.arc.recorded;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Examples for declared tools from calls that the same record shows.
///
/// @param results of each tool, by its name
record RecordedExamples(Map<String, List<JsonValue>> results) {
  private static final String KEY = "examples";

  static RecordedExamples of(List<RecordedCall> calls) {
    return new RecordedExamples(
        calls.stream()
            .collect(
                Collectors.groupingBy(
                    RecordedCall::tool,
                    Collectors.collectingAndThen(Collectors.toList(), Samples::distinct))));
  }

  /// A list of tools, those with results given them as examples.
  Node addedTo(Node tools) {
    return tools.isArray()
        ? Node.array(tools.items().stream().map(this::tool).toList(), tools.line(), tools.endLine())
        : tools;
  }

  private Node tool(Node tool) {
    var name =
        tool.find("name")
            .or(() -> tool.find("function").flatMap(inner -> inner.find("name")))
            .flatMap(Node::text);
    var examples = name.map(text -> results.getOrDefault(text, List.of())).orElse(List.of());
    if (examples.isEmpty() || tool.find(KEY).isPresent()) {
      return tool;
    }
    var fields = new LinkedHashMap<>(tool.fields());
    fields.put(KEY, node(new JsonArray(examples), tool.line()));
    return Node.object(fields, tool.line(), tool.endLine());
  }

  private static Node node(JsonValue value, int line) {
    var fields = new LinkedHashMap<String, Node>();
    if (value instanceof JsonObject(var values)) {
      values.forEach((key, field) -> fields.put(key, node(field, line)));
    }
    var items =
        value instanceof JsonArray(var values)
            ? values.stream().map(item -> node(item, line)).toList()
            : List.<Node>of();
    return new Node(value, line, line, line, fields, items, Optional.empty());
  }
}
