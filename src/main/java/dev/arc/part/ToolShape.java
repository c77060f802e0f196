package dev.arc.part;

import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.Node;
import dev.arc.json.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A tool in the shape that [ToolReader] knows, put together from what a format says in its own.
///
/// @param fields what is said of the tool, under the usual keys
/// @param line where the tool stands
public record ToolShape(Map<String, Node> fields, int line) {

  public ToolShape {
    fields = new LinkedHashMap<>(fields);
  }

  public static ToolShape named(String name, int line) {
    return new ToolShape(Map.of("name", Node.ofText(name, line, line)), line);
  }

  public ToolShape with(String key, Node value) {
    var more = new LinkedHashMap<>(fields);
    more.put(key, value);
    return new ToolShape(more, line);
  }

  /// As [#with(String, Node)]; unchanged when there is nothing or a null.
  public ToolShape with(String key, Optional<Node> value) {
    return value
        .filter(found -> !(found.value() instanceof JsonNull))
        .map(found -> with(key, found))
        .orElse(this);
  }

  /// With a description; unchanged when it is blank.
  public ToolShape described(String words) {
    return words.isBlank() ? this : with("description", Node.ofText(words.strip(), line, line));
  }

  /// With parameters that are known beforehand.
  ///
  /// @param schema JSON Schema, written as YAML
  public ToolShape taking(String schema) {
    return with("parameters", Yaml.read(schema).movedTo(line));
  }

  public Node node() {
    return Node.object(fields, line, line);
  }
}
