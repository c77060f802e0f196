package dev.arc.document;

import dev.arc.json.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Merges the parts of a schema's `allOf` into the schema, as inheritance is written in OpenAPI and
/// as pydantic describes a field of another model's type. What two parts say of the same thing is
/// taken from the first.
final class AllOf {
  private static final String KEY = "allOf";

  private AllOf() {}

  static Node merged(Node schema) {
    var parts = schema.find(KEY).map(Node::items).orElse(List.of());
    if (parts.isEmpty() || !parts.stream().allMatch(Node::isObject)) {
      return schema;
    }
    var fields = new LinkedHashMap<>(schema.fields());
    fields.remove(KEY);
    parts.forEach(part -> part.fields().forEach((key, value) -> add(key, value, fields)));
    return Node.object(fields, schema.line(), schema.endLine());
  }

  private static void add(String key, Node value, Map<String, Node> fields) {
    var first = fields.get(key);
    if (first == null) {
      fields.put(key, value);
    } else if (key.equals("properties") && first.isObject()) {
      var both = new LinkedHashMap<>(first.fields());
      value.fields().forEach(both::putIfAbsent);
      fields.put(key, Node.object(both, first.line(), first.endLine()));
    } else if (key.equals("required") && first.isArray()) {
      var both = Stream.concat(first.items().stream(), value.items().stream()).distinct().toList();
      fields.put(key, Node.array(both, first.line(), first.endLine()));
    }
  }
}
