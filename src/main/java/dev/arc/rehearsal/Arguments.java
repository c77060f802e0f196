package dev.arc.rehearsal;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.llm.ToolSchema;
import dev.arc.topic.Words;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Fills the arguments of a tool from its schema: required ones always, others where something
/// fitting is known.
final class Arguments {

  private static final Set<String> NUMERIC = Set.of("number", "integer");
  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

  private Arguments() {}

  /// What is known, by what a parameter may want: `source`, `query`, `expression`, `key` and so on.
  static String write(ToolSchema tool, Map<String, JsonValue> known) {
    return Json.write(new JsonObject(operands(tool, filled(tool.parameters(), known), known)));
  }

  private static Map<String, JsonValue> filled(
      JsonObject parameters, Map<String, JsonValue> known) {
    var properties = parameters.object("properties").orElseGet(JsonObject::empty);
    var required = parameters.list("required");
    var filled = new LinkedHashMap<String, JsonValue>();
    properties
        .fields()
        .forEach((name, schema) -> {
          boolean needed = required.contains(new JsonString(name));
          value(name, schema, known, needed).ifPresent(value -> filled.put(name, value));
        });
    return filled;
  }

  /// Parameters for single numbers (`first`, `second`, `a`, `b`) get the numbers in their order.
  private static Map<String, JsonValue> operands(
      ToolSchema tool, Map<String, JsonValue> filled, Map<String, JsonValue> known) {
    if (!(known.get("numbers") instanceof JsonArray(var numbers))) {
      return filled;
    }
    var properties = tool.parameters().object("properties").orElseGet(JsonObject::empty);
    int next = 0;
    for (var property : properties.fields().entrySet()) {
      boolean number =
          property.getValue() instanceof JsonObject schema
              && schema.text("type").filter(NUMERIC::contains).isPresent();
      if (number && next < numbers.size()) {
        filled.put(property.getKey(), numbers.get(next));
        next++;
      }
    }
    return filled;
  }

  private static Optional<JsonValue> value(
      String name, JsonValue schema, Map<String, JsonValue> known, boolean needed) {
    var object = schema instanceof JsonObject fields ? fields : JsonObject.empty();
    var options = object.list("enum").stream().map(Sheet::text).toList();
    if (!options.isEmpty()) {
      return option(options, object, known, needed);
    }
    for (String kind : kinds(name)) {
      var value = known.get(kind);
      if (value != null) {
        return Optional.of(shaped(value, object, known));
      }
    }
    return needed ? Optional.of(fallback(object, known)) : Optional.empty();
  }

  private static Optional<JsonValue> option(
      List<String> options, JsonObject schema, Map<String, JsonValue> known, boolean needed) {
    var text =
        Vocabularies.plain(
            known.values().stream().map(Sheet::text).reduce("", (one, other) -> one + " " + other));
    var fitting =
        options.stream()
            .filter(option ->
                Vocabularies.contains(text, Vocabularies.plain(option)) || stem(text, option))
            .findFirst();
    var chosen =
        fitting
            .or(() -> schema.find("default").map(Sheet::text))
            .or(() -> needed ? Optional.of(options.getFirst()) : Optional.empty());
    return chosen.map(JsonString::new);
  }

  /// `cancelled` fits `cancel`.
  private static boolean stem(List<String> text, String option) {
    String start = option.toLowerCase(Locale.ROOT).substring(0, Math.min(5, option.length()));
    return start.length() > 3 && text.stream().anyMatch(word -> word.startsWith(start));
  }

  private static Set<String> kinds(String name) {
    var words = Words.of(spaced(name));
    var whole = new java.util.LinkedHashSet<String>();
    Vocabularies.PARAMETERS.all(words).stream()
        .filter(found -> found.length() == words.size())
        .forEach(found -> whole.add(found.id()));
    Vocabularies.PARAMETERS.all(words).stream()
        .filter(found -> found.to() == words.size())
        .forEach(found -> whole.add(found.id()));
    return whole;
  }

  private static String spaced(String name) {
    return HUMP.matcher(name).replaceAll("$1 $2").replace('_', ' ').replace('.', ' ');
  }

  private static JsonValue shaped(
      JsonValue value, JsonObject schema, Map<String, JsonValue> known) {
    String type = schema.text("type").orElse("string");
    return switch (type) {
      case "array" ->
          value instanceof JsonArray
              ? value
              : new JsonArray(
                  List.of(
                      shaped(value, schema.object("items").orElseGet(JsonObject::empty), known)));
      case "number", "integer" -> number(value);
      case "boolean" -> new JsonValue.JsonBoolean(false);
      case "object" -> {
        var filled =
            value instanceof JsonObject ? Map.<String, JsonValue>of() : filled(schema, known);
        yield filled.isEmpty()
            ? value instanceof JsonObject ? value : JsonObject.of("value", value)
            : new JsonObject(filled);
      }
      default ->
          value instanceof JsonArray(var items)
              ? new JsonString(String.join(", ", items.stream().map(Sheet::text).toList()))
              : new JsonString(Sheet.text(value));
    };
  }

  private static JsonValue number(JsonValue value) {
    try {
      return new JsonValue.JsonNumber(new BigDecimal(Sheet.text(value)));
    } catch (NumberFormatException notNumber) {
      return JsonValue.JsonNumber.of(1);
    }
  }

  private static JsonValue fallback(JsonObject schema, Map<String, JsonValue> known) {
    return schema
        .find("default")
        .orElseGet(() -> shaped(known.getOrDefault("request", new JsonString("")), schema, known));
  }
}
