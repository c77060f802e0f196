package dev.arc.lint;

import static dev.arc.lint.SchemaValues.number;
import static dev.arc.lint.SchemaValues.objection;
import static dev.arc.lint.SchemaValues.types;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /// The lower and the upper bound of the same number, of which one does not count itself.
  private static final Map<String, String> OPEN_BOUNDS =
      Map.of(
          "exclusiveMinimum", "maximum",
          "minimum", "exclusiveMaximum");

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
    itself(path, schema, depth);
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

  private void itself(String path, JsonObject schema, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    bounds(path, schema);
    openBounds(path, schema);
    type(path, schema);
    choices(path, schema);
    constant(path, schema);
    required(path, schema);
    common(path, schema);
    alternatives(path, schema, depth);
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

  private void openBounds(String path, JsonObject schema) {
    OPEN_BOUNDS.forEach((low, high) -> {
      var least = number(schema, low);
      var most = number(schema, high);
      if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) >= 0) {
        tell(
            path,
            "has %s %s and %s %s, between which nothing is"
                .formatted(low, least.get().toPlainString(), high, most.get().toPlainString()));
      }
    });
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

  private void choices(String path, JsonObject schema) {
    if (!(schema.find("enum").orElse(new JsonNull()) instanceof JsonArray(var values))) {
      return;
    }
    var types = types(schema);
    if (values.isEmpty()) {
      tell(path, "has an enum without a value");
    } else if (!types.isEmpty() && values.stream().noneMatch(value -> isOf(value, schema))) {
      tell(
          path, "is of type %s, and no value of its enum is".formatted(String.join(" or ", types)));
    } else if (values.stream().noneMatch(value -> objection(value, schema).isEmpty())) {
      tell(path, "has an enum of which no value is within its bounds");
    }
  }

  private static boolean isOf(JsonValue value, JsonObject schema) {
    return objection(value, schema).filter(says -> says.startsWith("is not of type")).isEmpty();
  }

  private void constant(String path, JsonObject schema) {
    schema
        .find("const")
        .ifPresent(value -> {
          var shown = Json.write(value);
          objection(value, schema)
              .ifPresent(says -> tell(path, "has the const %s, which %s".formatted(shown, says)));
          if (schema.find("enum").orElse(new JsonNull()) instanceof JsonArray(var values)
              && !values.isEmpty()
              && !values.contains(value)) {
            tell(path, "has the const %s, which is not in its enum".formatted(shown));
          }
        });
  }

  /// Alternatives of which none can be met by itself.
  private void alternatives(String path, JsonObject schema, int depth) {
    for (var key : List.of("anyOf", "oneOf")) {
      var branches = schema.list(key);
      if (!branches.isEmpty() && branches.stream().allMatch(each -> isImpossible(each, depth))) {
        tell(path, "has an %s of which no part can be met".formatted(key));
      }
    }
  }

  // Only what a branch says of the value itself counts: a property may be left out.
  private static boolean isImpossible(JsonValue branch, int depth) {
    if (!(branch instanceof JsonObject object)) {
      return branch.equals(new JsonBoolean(false));
    }
    var conflicts = new SchemaConflicts();
    conflicts.itself("", object, depth + 1);
    return !conflicts.found.isEmpty();
  }

  private void common(String path, JsonObject schema) {
    var types = types(schema);
    for (var inner : schema.list("allOf")) {
      var other = inner instanceof JsonObject object ? types(object) : List.<String>of();
      if (!types.isEmpty()
          && !other.isEmpty()
          && types.stream().noneMatch(type -> other.stream().anyMatch(it -> overlap(type, it)))) {
        tell(
            path,
            "is of type %s, and its allOf wants %s"
                .formatted(String.join(" or ", types), String.join(" or ", other)));
      }
    }
  }

  private static boolean overlap(String type, String other) {
    return type.equals(other) || Set.of(type, other).equals(Set.of("number", "integer"));
  }

  private void required(String path, JsonObject schema) {
    var properties = schema.object("properties").orElse(JsonObject.empty());
    var closed =
        schema.find("additionalProperties").filter(new JsonBoolean(false)::equals).isPresent();
    var open = schema.find("patternProperties").isPresent();
    for (var item : schema.list("required")) {
      var name = item instanceof JsonString(var text) ? text : "";
      var property = properties.find(name);
      if (closed && !open && property.isEmpty() && !name.isEmpty()) {
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
