package dev.arc.shape;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.shape.Form.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a JSON Schema as far as it says what values look like: types, properties, items,
/// references inside the schema, constants. Of alternatives the first that is no error counts. Made
/// for one schema; not thread-safe.
final class SchemaForms {
  private static final int DEEPEST = 12;

  /// Bounds what schemas that refer to themselves unfold to.
  private static final int MOST_FORMS = 2000;

  private final JsonObject root;
  private int forms;

  private SchemaForms(JsonObject root) {
    this.root = root;
  }

  static Form read(JsonObject schema) {
    return new SchemaForms(schema).form(schema, 0);
  }

  private Form form(JsonObject schema, int depth) {
    if (depth > DEEPEST || ++forms > MOST_FORMS) {
      return new Form.Open();
    }
    var other = referred(schema).or(() -> alternative(schema));
    if (other.isPresent()) {
      return form(other.get(), depth + 1);
    }
    var choices = choices(schema);
    if (!choices.isEmpty()) {
      return new Form.Single(kind(choices.getFirst()), "", choices);
    }
    return switch (type(schema)) {
      case "object" -> fields(schema, depth);
      case "array" ->
          new Form.Many(
              schema.object("items").map(item -> form(item, depth + 1)).orElseGet(Form.Open::new));
      case "string" -> new Form.Single(Kind.TEXT, schema.text("format").orElse(""), List.of());
      case "number", "integer" -> new Form.Single(Kind.NUMBER, "", List.of());
      case "boolean" -> new Form.Single(Kind.TRUTH, "", List.of());
      default -> new Form.Open();
    };
  }

  private Form fields(JsonObject schema, int depth) {
    var properties = new LinkedHashMap<String, Form>();
    var required = new LinkedHashSet<String>();
    Stream.concat(Stream.of(schema), schema.list("allOf").stream())
        .filter(JsonObject.class::isInstance)
        .map(part -> (JsonObject) part)
        .map(part -> referred(part).orElse(part))
        .forEach(part -> {
          part.object("properties")
              .ifPresent(own ->
                  own.fields()
                      .forEach((name, value) -> {
                        if (value instanceof JsonObject inner) {
                          properties.putIfAbsent(name, form(inner, depth + 1));
                        }
                      }));
          part.list("required")
              .forEach(name -> {
                if (name instanceof JsonString(var text)) {
                  required.add(text);
                }
              });
        });
    required.retainAll(properties.keySet());
    return new Form.Fields(properties, required);
  }

  private Optional<JsonObject> referred(JsonObject schema) {
    var pointer = schema.text("$ref").filter(text -> text.startsWith("#/"));
    if (pointer.isEmpty()) {
      return Optional.empty();
    }
    Optional<JsonObject> found = Optional.of(root);
    for (var step : pointer.get().substring(2).split("/", -1)) {
      found = found.flatMap(object -> object.object(step.replace("~1", "/").replace("~0", "~")));
    }
    return found;
  }

  private static Optional<JsonObject> alternative(JsonObject schema) {
    return Stream.of("anyOf", "oneOf")
        .flatMap(key -> schema.list(key).stream())
        .filter(JsonObject.class::isInstance)
        .map(each -> (JsonObject) each)
        .filter(each -> !each.text("type").orElse("").equals("null"))
        .filter(each -> each.object("properties").flatMap(own -> own.find("error")).isEmpty())
        .findFirst();
  }

  private static List<JsonValue> choices(JsonObject schema) {
    return schema.find("const").map(List::of).orElseGet(() -> schema.list("enum")).stream()
        .filter(choice -> !(choice instanceof JsonNull))
        .toList();
  }

  private static String type(JsonObject schema) {
    var listed =
        schema.list("type").stream()
            .filter(JsonString.class::isInstance)
            .map(name -> ((JsonString) name).value())
            .filter(name -> !name.equals("null"))
            .findFirst();
    var shown =
        schema.find("properties").isPresent() || !schema.list("allOf").isEmpty()
            ? "object"
            : schema.find("items").isPresent() ? "array" : "";
    return schema.text("type").or(() -> listed).orElse(shown);
  }

  static Kind kind(JsonValue value) {
    return switch (value) {
      case JsonNumber _ -> Kind.NUMBER;
      case JsonBoolean _ -> Kind.TRUTH;
      case JsonString _, JsonNull _, JsonObject _, JsonArray _ -> Kind.TEXT;
    };
  }
}
