package dev.arc.lint;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the parts of a JSON Schema (2020-12) that contradict each other, as far as that is seen
/// without solving: bounds, enumerations, required properties that are not allowed. Not
/// thread-safe: one schema, one search.
final class SchemaConflicts {
  private static final int DEEPEST = 30;

  /// The lower and the upper bound of the same thing.
  private static final Map<String, String> BOUNDS =
      Map.of(
          "minimum", "maximum",
          "minLength", "maxLength",
          "minItems", "maxItems",
          "minProperties", "maxProperties");

  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");

  private final List<String> found = new ArrayList<>();

  private SchemaConflicts() {}

  /// What contradicts what, each as it ends a sentence.
  static List<String> in(JsonObject schema) {
    var conflicts = new SchemaConflicts();
    conflicts.visit("", schema, 0);
    return List.copyOf(conflicts.found);
  }

  private void visit(String path, JsonObject schema, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    bounds(path, schema);
    type(path, schema);
    choices(path, schema);
    required(path, schema);
    schema
        .object("properties")
        .orElse(JsonObject.empty())
        .fields()
        .forEach((name, inner) -> below(path.isEmpty() ? name : path + "." + name, inner, depth));
    schema.find("items").ifPresent(inner -> below(path + "[]", inner, depth));
    for (var inner : schema.list("allOf")) {
      below(path, inner, depth);
    }
  }

  private void below(String path, JsonValue inner, int depth) {
    if (inner instanceof JsonObject object) {
      visit(path, object, depth + 1);
    }
  }

  private void bounds(String path, JsonObject schema) {
    BOUNDS.forEach((low, high) -> {
      var least = number(schema, low);
      var most = number(schema, high);
      if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
        tell(
            path,
            "has %s %s above %s %s"
                .formatted(low, least.get().toPlainString(), high, most.get().toPlainString()));
      }
    });
  }

  private static Optional<BigDecimal> number(JsonObject schema, String key) {
    return schema
        .find(key)
        .flatMap(value ->
            value instanceof JsonNumber(var number) ? Optional.of(number) : Optional.empty());
  }

  private void type(String path, JsonObject schema) {
    for (var name : types(schema)) {
      if (!TYPES.contains(name)) {
        tell(
            path,
            "has the type \"%s\", expected one of %s"
                .formatted(name, String.join(", ", TYPES.stream().sorted().toList())));
      }
    }
  }

  private static List<String> types(JsonObject schema) {
    return switch (schema.find("type").orElse(new JsonNull())) {
      case JsonString(var name) -> List.of(name);
      case JsonArray(var names) ->
          names.stream()
              .map(name -> name instanceof JsonString(var text) ? text : Json.write(name))
              .toList();
      case JsonObject _, JsonNumber _, JsonBoolean _, JsonNull _ -> List.of();
    };
  }

  private void choices(String path, JsonObject schema) {
    if (!(schema.find("enum").orElse(new JsonNull()) instanceof JsonArray(var values))) {
      return;
    }
    var types = types(schema);
    if (values.isEmpty()) {
      tell(path, "has an enum without a value");
    } else if (!types.isEmpty()
        && values.stream().noneMatch(value -> types.stream().anyMatch(type -> fits(value, type)))) {
      tell(
          path, "is of type %s, and no value of its enum is".formatted(String.join(" or ", types)));
    }
  }

  private static boolean fits(JsonValue value, String type) {
    return switch (value) {
      case JsonString _ -> type.equals("string");
      case JsonNumber(var number) ->
          type.equals("number")
              || type.equals("integer") && number.stripTrailingZeros().scale() <= 0;
      case JsonBoolean _ -> type.equals("boolean");
      case JsonArray _ -> type.equals("array");
      case JsonObject _ -> type.equals("object");
      case JsonNull _ -> type.equals("null");
    };
  }

  private void required(String path, JsonObject schema) {
    var properties = schema.object("properties").orElse(JsonObject.empty());
    var closed =
        schema.find("additionalProperties").filter(new JsonBoolean(false)::equals).isPresent();
    for (var item : schema.list("required")) {
      var name = item instanceof JsonString(var text) ? text : "";
      var property = properties.find(name);
      if (closed && property.isEmpty() && !name.isEmpty()) {
        tell(path, "requires \"%s\" but allows no such property".formatted(name));
      } else if (property.filter(SchemaConflicts::allowsNothing).isPresent()) {
        tell(path, "requires \"%s\" but allows no value for it".formatted(name));
      }
    }
  }

  private static boolean allowsNothing(JsonValue schema) {
    return schema.equals(new JsonBoolean(false))
        || schema instanceof JsonObject object
            && object.find("not").filter(JsonObject.empty()::equals).isPresent();
  }

  private void tell(String path, String what) {
    found.add((path.isEmpty() ? "the object " : "\"" + path + "\" ") + what);
  }
}
