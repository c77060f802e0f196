package dev.arc.part;

import dev.arc.document.Findings;
import dev.arc.document.Kinds;
import dev.arc.document.Part;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Node;
import dev.arc.json.Yaml;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// Reads a tool's parameters: a JSON Schema as it is; lists and maps of parameters become one.
final class ParameterReader {
  /// The schema of a tool that takes nothing.
  static final JsonObject NONE = schema(Map.of(), new LinkedHashSet<>());

  private static final List<String> KEYS =
      List.of(
          "parameters",
          "input_schema",
          "args_schema",
          "args_json_schema",
          "json_schema",
          "schema",
          "args",
          "arguments",
          "params",
          "inputs");

  private final Findings findings;

  ParameterReader(Findings findings) {
    this.findings = findings;
  }

  /// The schema of the arguments, or nothing after the problem was told.
  Optional<JsonObject> read(String tool, Node core, Node outer) {
    var required = Part.under("required_params", core);
    var optional = Part.under("optional_params", core);
    if (required.isPresent() || optional.isPresent()) {
      return fromTwoLists(tool, required, optional);
    }
    var found =
        KEYS.stream()
            .flatMap(key -> Stream.of(core, outer).flatMap(node -> Part.under(key, node).stream()))
            .findFirst();
    return found.isEmpty() ? Optional.of(NONE) : fromNode(tool, found.get());
  }

  private Optional<JsonObject> fromTwoLists(
      String tool, Optional<Node> required, Optional<Node> optional) {
    var properties = new LinkedHashMap<String, JsonValue>();
    var names = new LinkedHashSet<String>();
    for (var node : required.stream().toList()) {
      if (!addAll(tool, node, properties, new LinkedHashSet<>())) {
        return Optional.empty();
      }
      names.addAll(properties.keySet());
    }
    for (var node : optional.stream().toList()) {
      if (!addAll(tool, node, properties, new LinkedHashSet<>())) {
        return Optional.empty();
      }
    }
    return Optional.of(schema(properties, names));
  }

  private Optional<JsonObject> fromNode(String tool, Node node) {
    // Some exports keep a schema as JSON in a text, some wrap it as {json: …}.
    var inner =
        node.text().flatMap(Yaml::tryRead).or(() -> node.find("json")).filter(Node::isObject);
    var shape = plain(inner.orElse(node));
    if (isSchema(shape)) {
      return fromSchema(tool, shape);
    }
    var properties = new LinkedHashMap<String, JsonValue>();
    var names = new LinkedHashSet<String>();
    return addAll(tool, shape, properties, names)
        ? Optional.of(schema(properties, names))
        : Optional.empty();
  }

  // Google's types in capitals, and Microsoft's list of properties.
  private static Node plain(Node shape) {
    var listed =
        shape
            .find("properties")
            .filter(list -> !list.items().isEmpty())
            .filter(list -> list.items().stream().allMatch(Node::isObject));
    var named = listed.isPresent() ? KindSchema.of(shape) : shape;
    return named.find("type").filter(VendorSchemas::isVendors).isPresent()
        ? VendorSchemas.plain(named)
        : named;
  }

  private static boolean isSchema(Node shape) {
    return shape.find("type").filter(type -> type.isText() || type.isArray()).isPresent()
        || shape.find("properties").filter(Node::isObject).isPresent()
        || shape.find("$ref").isPresent()
        || shape.find("$schema").isPresent();
  }

  private Optional<JsonObject> fromSchema(String tool, Node shape) {
    var type = shape.find("type").flatMap(Node::text);
    if (type.isPresent() && !type.get().equals("object")) {
      return wrong(
          tool,
          shape,
          "describe a value of type " + type.get() + ", expected type: object with properties");
    }
    var properties = shape.find("properties");
    if (properties.isPresent() && !properties.get().isObject()) {
      return wrong(
          tool,
          properties.get(),
          "have properties that are "
              + Kinds.shown(properties.get())
              + ", expected a mapping from name to schema");
    }
    var object = (JsonObject) shape.value();
    warnOfUnknownRequired(tool, shape, object);
    return Optional.of(
        hasFlags(properties) ? withoutFlags(properties.orElseThrow(), object) : object);
  }

  private void warnOfUnknownRequired(String tool, Node shape, JsonObject object) {
    var known = object.object("properties").orElse(JsonObject.empty()).fields().keySet();
    for (var item : shape.find("required").map(Node::items).orElse(List.of())) {
      var name = item.text().orElse("");
      if (!known.contains(name)) {
        findings.warning(
            item.line(),
            "unknown-required",
            "tool \""
                + tool
                + "\" requires "
                + Kinds.shown(item)
                + ", which is not among its properties");
      }
    }
  }

  // `required: true` and `kind:` inside a property: not JSON Schema, but common.
  private static boolean hasFlags(Optional<Node> properties) {
    return properties.stream()
        .flatMap(node -> node.fields().values().stream())
        .anyMatch(node -> node.find("kind").isPresent() || Parameter.flag(node).isPresent());
  }

  private static JsonObject withoutFlags(Node properties, JsonObject schema) {
    var clean = new LinkedHashMap<String, JsonValue>();
    var names = new LinkedHashSet<String>();
    schema
        .list("required")
        .forEach(name -> names.add(name instanceof JsonString(var text) ? text : ""));
    properties.fields().forEach((name, node) -> Parameter.of(name, node).addTo(clean, names));
    return schema
        .with("type", new JsonString("object"))
        .with("properties", new JsonObject(clean))
        .with("required", required(names));
  }

  private boolean addAll(
      String tool, Node shape, Map<String, JsonValue> properties, SequencedSet<String> required) {
    switch (shape.value()) {
      case JsonObject _ ->
          shape
              .fields()
              .forEach((name, node) -> Parameter.of(name, node).addTo(properties, required));
      case JsonArray _ -> {
        for (var item : shape.items()) {
          var parameter = Parameter.ofItem(item);
          if (parameter.isEmpty()) {
            wrong(
                tool,
                item,
                "have an item that is "
                    + Kinds.shown(item)
                    + ", expected a name or {name, type, description}");
            return false;
          }
          parameter.get().addTo(properties, required);
        }
      }
      case JsonNull _ -> {
        // `parameters:` with nothing behind it: the tool takes nothing.
      }
      default -> {
        wrong(tool, shape, "are " + Kinds.shown(shape) + ", expected a JSON Schema of type object");
        return false;
      }
    }
    return true;
  }

  private Optional<JsonObject> wrong(String tool, Node node, String what) {
    findings.problem(node.line(), "tool-schema", "the parameters of tool \"" + tool + "\" " + what);
    return Optional.empty();
  }

  private static JsonObject schema(
      Map<String, JsonValue> properties, SequencedSet<String> required) {
    var schema = JsonObject.of("type", "object", "properties", new JsonObject(properties));
    return required.isEmpty() ? schema : schema.with("required", required(required));
  }

  private static JsonArray required(SequencedSet<String> names) {
    return new JsonArray(names.stream().map(JsonString::new).map(JsonValue.class::cast).toList());
  }
}
