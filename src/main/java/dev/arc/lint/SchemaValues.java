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
import java.util.List;
import java.util.Optional;

/// Whether a value fits the words of a JSON Schema (2020-12) that stand beside it.
final class SchemaValues {

  private SchemaValues() {}

  /// What keeps a value from fitting, as it ends a sentence; empty when it fits, as far as that is
  /// looked at.
  static Optional<String> objection(JsonValue value, JsonObject schema) {
    var types = types(schema);
    if (!types.isEmpty() && types.stream().noneMatch(type -> fits(value, type))) {
      return Optional.of("is not of type " + String.join(" or ", types));
    }
    return switch (value) {
      case JsonNumber(var number) -> numeric(number, schema);
      case JsonString(var text) -> sized(text.codePointCount(0, text.length()), "Length", schema);
      case JsonArray(var items) -> sized(items.size(), "Items", schema);
      case JsonObject _, JsonBoolean _, JsonNull _ -> Optional.empty();
    };
  }

  private static Optional<String> numeric(BigDecimal value, JsonObject schema) {
    return limit(schema, "minimum", value, 0, -1)
        .or(() -> limit(schema, "maximum", value, 0, 1))
        .or(() -> limit(schema, "exclusiveMinimum", value, 1, -1))
        .or(() -> limit(schema, "exclusiveMaximum", value, 1, 1));
  }

  private static Optional<String> sized(int size, String what, JsonObject schema) {
    var value = BigDecimal.valueOf(size);
    return limit(schema, "min" + what, value, 0, -1)
        .or(() -> limit(schema, "max" + what, value, 0, 1));
  }

  /// @param open 1 where the bound itself does not fit
  /// @param side 1 of an upper bound, -1 of a lower one
  private static Optional<String> limit(
      JsonObject schema, String key, BigDecimal value, int open, int side) {
    return number(schema, key)
        .filter(bound -> value.compareTo(bound) * side >= 1 - open)
        .map(bound -> "is outside of %s %s".formatted(key, bound.toPlainString()));
  }

  static Optional<BigDecimal> number(JsonObject schema, String key) {
    return schema
        .find(key)
        .flatMap(value ->
            value instanceof JsonNumber(var number) ? Optional.of(number) : Optional.empty());
  }

  /// The types that a schema names; none when it names none.
  static List<String> types(JsonObject schema) {
    return switch (schema.find("type").orElse(new JsonNull())) {
      case JsonString(var name) -> List.of(name);
      case JsonArray(var names) ->
          names.stream()
              .map(name -> name instanceof JsonString(var text) ? text : Json.write(name))
              .toList();
      case JsonObject _, JsonNumber _, JsonBoolean _, JsonNull _ -> List.of();
    };
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
}
