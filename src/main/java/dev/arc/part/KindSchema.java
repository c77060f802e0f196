package dev.arc.part;

import dev.arc.document.Members;
import dev.arc.document.Placed;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns Microsoft's way of writing a schema into JSON Schema: a property's type is its `kind`, it
/// says by itself whether it is `required`, and properties may be a list of things with a `name`.
public final class KindSchema {
  private static final int MAX_DEPTH = 20;
  private static final Map<String, String> TYPES = Map.of("float", "number", "int", "integer");

  private KindSchema() {}

  /// The schema of a tool's parameters, whether they stand under `properties` or at once.
  public static Node of(Node parameters) {
    if (parameters.isArray()) {
      return schema(Placed.object(parameters, Map.of("properties", parameters)), 0);
    }
    return parameters.isObject() && parameters.find("properties").isPresent()
        ? schema(parameters, 0)
        : parameters;
  }

  private static Node schema(Node node, int depth) {
    if (!node.isObject() || depth > MAX_DEPTH) {
      return node;
    }
    var fields = new LinkedHashMap<String, Node>();
    node.fields()
        .forEach((key, value) -> {
          switch (key) {
            case "kind" -> fields.put("type", type(value));
            case "properties" -> addProperties(value, fields, depth);
            case "items" -> fields.put("items", schema(value, depth + 1));
            case "enumValues" -> fields.put("enum", value);
            case "required" -> addRequired(value, fields);
            case "name" -> {
              // The name has become the property's key.
            }
            default -> fields.put(key, value);
          }
        });
    if (fields.containsKey("properties")) {
      fields.putIfAbsent("type", Placed.text(node, "object"));
    }
    return Placed.object(node, fields);
  }

  // A flag belongs to the object around this one.
  private static void addRequired(Node value, Map<String, Node> fields) {
    if (value.isArray() && !value.items().isEmpty()) {
      fields.putIfAbsent("required", value);
    }
  }

  private static void addProperties(Node container, Map<String, Node> fields, int depth) {
    var properties = new LinkedHashMap<String, Node>();
    var required = new ArrayList<Node>();
    Members.labelled(container, "name")
        .forEach((name, property) -> {
          properties.put(name, schema(property, depth + 1));
          if (property.find("required").filter(KindSchema::isTrue).isPresent()) {
            required.add(Placed.text(property, name));
          }
        });
    fields.put("properties", Placed.object(container, properties));
    Placed.list(List.copyOf(required)).ifPresent(names -> fields.put("required", names));
  }

  private static boolean isTrue(Node flag) {
    return flag.value().equals(new JsonBoolean(true))
        || flag.text().filter(text -> text.equalsIgnoreCase("true")).isPresent();
  }

  private static Node type(Node kind) {
    var name = kind.text().orElse("");
    return TYPES.containsKey(name) ? Placed.text(kind, TYPES.get(name)) : kind;
  }
}
