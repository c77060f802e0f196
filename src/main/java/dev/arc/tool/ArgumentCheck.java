package dev.arc.tool;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Holds arguments against a tool's schema, as forgiving as common programs are: a number in quotes
/// is a number, one value is a list of one, a list in quotes is a list, case does not matter in a
/// choice; what is not in the schema is let through.
final class ArgumentCheck {

  private final List<String> problems = new ArrayList<>();

  private ArgumentCheck() {}

  /// @param arguments with the forgivable put right
  /// @param problems in plain words; empty when the arguments can be used
  record Result(JsonObject arguments, List<String> problems) {}

  static Result check(JsonObject schema, JsonObject given) {
    var check = new ArgumentCheck();
    var arguments = check.object(schema, given, "");
    return new Result(arguments, check.problems);
  }

  private JsonObject object(JsonObject schema, JsonObject given, String path) {
    for (var required : schema.list("required")) {
      if (required instanceof JsonString(var name) && isMissing(given, name)) {
        problems.add("missing required parameter \"" + path + name + "\"");
      }
    }
    var properties = schema.object("properties").orElseGet(JsonObject::empty);
    var fields = new LinkedHashMap<String, JsonValue>();
    given
        .fields()
        .forEach((name, value) -> fields.put(name, property(properties, name, value, path)));
    return new JsonObject(fields);
  }

  private static boolean isMissing(JsonObject given, String name) {
    return given.find(name).map(value -> value instanceof JsonNull).orElse(true);
  }

  private JsonValue property(JsonObject properties, String name, JsonValue value, String path) {
    var schema = properties.object(name);
    return schema.isEmpty() || value instanceof JsonNull
        ? value
        : value(schema.get(), value, path + name);
  }

  private JsonValue value(JsonObject schema, JsonValue value, String path) {
    var types = types(schema);
    var fitting = types.isEmpty() ? Optional.of(value) : fit(types, value);
    if (fitting.isEmpty()) {
      problems.add(
          "parameter \""
              + path
              + "\" must be of type "
              + String.join(" or ", types)
              + ", got "
              + kind(value));
      return value;
    }
    var chosen = choice(schema, fitting.get(), path);
    return switch (chosen) {
      case JsonObject nested -> object(schema, nested, path + ".");
      case JsonArray(var items) -> new JsonArray(items(schema, items, path));
      case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> chosen;
    };
  }

  private List<JsonValue> items(JsonObject schema, List<JsonValue> items, String path) {
    var item = schema.object("items");
    if (item.isEmpty()) {
      return items;
    }
    var checked = new ArrayList<JsonValue>();
    for (var index = 0; index < items.size(); index++) {
      checked.add(value(item.get(), items.get(index), path + "[" + index + "]"));
    }
    return checked;
  }

  private static List<String> types(JsonObject schema) {
    var single = schema.text("type");
    if (single.isPresent()) {
      return List.of(single.get().toLowerCase(Locale.ROOT));
    }
    return schema.list("type").stream()
        .flatMap(type ->
            type instanceof JsonString(var name)
                ? java.util.stream.Stream.of(name)
                : java.util.stream.Stream.empty())
        .toList();
  }

  private static Optional<JsonValue> fit(List<String> types, JsonValue value) {
    return types.stream().map(type -> as(type, value)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<JsonValue> as(String type, JsonValue value) {
    return switch (type) {
      case "string" -> asText(value);
      case "number" -> asNumber(value);
      case "integer" -> asNumber(value).filter(ArgumentCheck::isWhole);
      case "boolean" -> asTruth(value);
      case "array" ->
          Optional.of(
              value instanceof JsonArray
                  ? value
                  : unquoted(value, JsonArray.class)
                      .orElseGet(() -> new JsonArray(List.of(value))));
      case "object" ->
          value instanceof JsonObject ? Optional.of(value) : unquoted(value, JsonObject.class);
      case "null" -> value instanceof JsonNull ? Optional.of(value) : Optional.empty();
      default -> Optional.of(value);
    };
  }

  private static Optional<JsonValue> asText(JsonValue value) {
    return switch (value) {
      case JsonString _ -> Optional.of(value);
      case JsonNumber(var number) -> Optional.of(new JsonString(number.toPlainString()));
      case JsonBoolean(var truth) -> Optional.of(new JsonString(String.valueOf(truth)));
      case JsonObject _, JsonArray _, JsonNull _ -> Optional.empty();
    };
  }

  private static Optional<JsonValue> asNumber(JsonValue value) {
    return switch (value) {
      case JsonNumber _ -> Optional.of(value);
      case JsonString(var text) -> Figures.read(text).map(JsonNumber::new);
      case JsonObject _, JsonArray _, JsonBoolean _, JsonNull _ -> Optional.empty();
    };
  }

  private static boolean isWhole(JsonValue value) {
    return value instanceof JsonNumber(var number) && number.stripTrailingZeros().scale() <= 0;
  }

  private static Optional<JsonValue> asTruth(JsonValue value) {
    if (value instanceof JsonString(var text)) {
      return Map.of("true", true, "false", false).entrySet().stream()
          .filter(word -> word.getKey().equalsIgnoreCase(text.strip()))
          .map(word -> (JsonValue) new JsonBoolean(word.getValue()))
          .findFirst();
    }
    return value instanceof JsonBoolean ? Optional.of(value) : Optional.empty();
  }

  private static Optional<JsonValue> unquoted(JsonValue value, Class<? extends JsonValue> wanted) {
    return value instanceof JsonString(var text)
        ? Json.tryParse(text).filter(wanted::isInstance)
        : Optional.empty();
  }

  private JsonValue choice(JsonObject schema, JsonValue value, String path) {
    var choices = schema.list("enum");
    if (choices.isEmpty() || choices.contains(value)) {
      return value;
    }
    for (var choice : choices) {
      if (choice instanceof JsonString(var text)
          && value instanceof JsonString(var given)
          && text.equalsIgnoreCase(given.strip())) {
        return choice;
      }
    }
    problems.add(
        "parameter \""
            + path
            + "\" is "
            + shortened(Json.write(value))
            + ", must be one of "
            + Json.write(new JsonArray(choices)));
    return value;
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 79) + "…";
  }

  private static String kind(JsonValue value) {
    return switch (value) {
      case JsonObject _ -> "an object";
      case JsonArray _ -> "an array";
      case JsonString(var text) -> "the string \"" + shortened(text) + "\"";
      case JsonNumber(var number) -> "the number " + shortened(number.toPlainString());
      case JsonBoolean(var truth) -> String.valueOf(truth);
      case JsonNull _ -> "null";
    };
  }
}
