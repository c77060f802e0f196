package dev.arc.part;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Node;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// One parameter that is not written as JSON Schema, turned into it.
///
/// @param schema JSON Schema of the parameter
/// @param required whether its own flag says that it must be given
record Parameter(String name, JsonObject schema, boolean required) {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("string", "string"),
          Map.entry("str", "string"),
          Map.entry("text", "string"),
          Map.entry("integer", "integer"),
          Map.entry("int", "integer"),
          Map.entry("number", "number"),
          Map.entry("float", "number"),
          Map.entry("double", "number"),
          Map.entry("decimal", "number"),
          Map.entry("boolean", "boolean"),
          Map.entry("bool", "boolean"),
          Map.entry("array", "array"),
          Map.entry("list", "array"),
          Map.entry("object", "object"),
          Map.entry("dict", "object"));
  private static final Map<String, String> FORMATS =
      Map.of(
          "date",
          "date",
          "datetime",
          "date-time",
          "date-time",
          "date-time",
          "time",
          "time",
          "email",
          "email");

  /// A parameter under its name in a map: an object, or a text that is a type or a description.
  static Parameter of(String name, Node node) {
    if (node.isObject()) {
      return new Parameter(name, ofObject(node), flag(node).orElse(false));
    }
    var text = node.text().map(String::strip).orElse("");
    return new Parameter(name, isType(text) ? typed(text) : described(text), false);
  }

  /// A parameter in a list: its name, or an object that has one; nothing for anything else.
  static Optional<Parameter> ofItem(Node node) {
    if (node.isText()) {
      return node.text().map(String::strip).map(name -> new Parameter(name, described(""), false));
    }
    var name = Stream.of("name", "title").flatMap(key -> node.find(key).stream()).findFirst();
    if (name.isEmpty() && node.fields().size() == 1) {
      var only = node.fields().entrySet().iterator().next();
      return Optional.of(of(only.getKey(), only.getValue()));
    }
    return name.flatMap(Node::text).map(text -> of(text, node));
  }

  /// What a parameter's own `required` says, when it is a flag: true, "True", false.
  static Optional<Boolean> flag(Node node) {
    return node.find("required")
        .flatMap(required ->
            required.value() instanceof JsonBoolean(var truth)
                ? Optional.of(truth)
                : required.text().map(text -> text.equalsIgnoreCase("true")));
  }

  void addTo(Map<String, JsonValue> properties, SequencedSet<String> names) {
    properties.put(name, schema);
    if (required) {
      names.add(name);
    }
  }

  private static JsonObject ofObject(Node node) {
    var schema = new LinkedHashMap<String, JsonValue>();
    node.fields()
        .forEach((key, value) -> {
          switch (key) {
            case "name", "title", "required" -> {}
            case "kind", "type" -> schema.putAll(type(value).fields());
            case "desc" -> schema.put("description", value.value());
            default -> schema.put(key, value.value());
          }
        });
    return new JsonObject(schema);
  }

  private static JsonObject type(Node value) {
    return value.text().map(Parameter::typed).orElse(JsonObject.of("type", value.value()));
  }

  private static boolean isType(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return TYPES.containsKey(lower) || FORMATS.containsKey(lower);
  }

  private static JsonObject typed(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    var type = JsonObject.of("type", TYPES.getOrDefault(lower, "string"));
    var format = FORMATS.get(lower);
    return format == null ? type : type.with("format", new JsonString(format));
  }

  private static JsonObject described(String text) {
    var type = JsonObject.of("type", "string");
    return text.isEmpty() ? type : type.with("description", new JsonString(text));
  }
}
