package dev.arc.fairness;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.llm.ToolSchema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Fills a tool's arguments from what the caller means, by the names and descriptions of its
/// parameters.
final class ToolArguments {
  /// What is meant → words by which a parameter shows that it wants it; the first that fits wins.
  private static final Map<Meaning, List<String>> WANTS = wants();

  private static final Pattern HUMP = Pattern.compile("([a-z])([A-Z])");
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]+");

  /// What a caller can mean by an argument.
  enum Meaning {
    EXPRESSION,
    NUMBERS,
    FROM,
    TO,
    AMOUNT,
    KEY,
    TABLE,
    SOURCE,
    QUERY,
    ACTION,
    NOTE
  }

  private ToolArguments() {}

  /// @return arguments as JSON text: the required parameters, and others that clearly want what is
  ///   meant
  static String fill(ToolSchema tool, Map<Meaning, String> meant) {
    return Json.write(fill(tool.parameters(), meant));
  }

  private static JsonObject fill(JsonObject parameters, Map<Meaning, String> meant) {
    var properties = parameters.object("properties").orElse(JsonObject.empty());
    var required =
        parameters.list("required").stream()
            .filter(JsonString.class::isInstance)
            .map(name -> ((JsonString) name).value())
            .toList();
    var filled = new LinkedHashMap<String, JsonValue>();
    for (var property : properties.fields().entrySet()) {
      var schema = property.getValue() instanceof JsonObject object ? object : JsonObject.empty();
      var value = value(property.getKey(), schema, meant);
      if (value.isPresent()) {
        filled.put(property.getKey(), typed(value.get(), schema, meant));
      } else if (required.contains(property.getKey())) {
        filled.put(property.getKey(), something(schema, meant));
      }
    }
    return new JsonObject(filled);
  }

  private static Optional<String> value(
      String name, JsonObject schema, Map<Meaning, String> meant) {
    var words = " " + spaced(name) + " ";
    var description = " " + spaced(schema.text("description").orElse("")) + " ";
    for (var text : List.of(words, description)) {
      for (var want : WANTS.entrySet()) {
        if (meant.containsKey(want.getKey())
            && want.getValue().stream().anyMatch(word -> text.contains(" " + word + " "))) {
          return allowed(meant.get(want.getKey()), schema);
        }
      }
    }
    return Optional.empty();
  }

  /// A value outside a closed list is no value.
  private static Optional<String> allowed(String value, JsonObject schema) {
    var choices = schema.list("enum");
    if (choices.isEmpty() || choices.contains(new JsonString(value))) {
      return Optional.of(value);
    }
    return choices.getFirst() instanceof JsonString(var first)
        ? Optional.of(first)
        : Optional.empty();
  }

  private static String spaced(String text) {
    return NO_LETTERS
        .matcher(HUMP.matcher(text).replaceAll("$1 $2"))
        .replaceAll(" ")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private static JsonValue something(JsonObject schema, Map<Meaning, String> meant) {
    var choices = schema.list("enum");
    if (!choices.isEmpty()) {
      return choices.getFirst();
    }
    var value = meant.getOrDefault(Meaning.QUERY, meant.getOrDefault(Meaning.KEY, "all"));
    return typed(value, schema, meant);
  }

  private static JsonValue typed(String value, JsonObject schema, Map<Meaning, String> meant) {
    return switch (schema.text("type").orElse("string")) {
      case "number", "integer" -> number(value);
      case "boolean" -> new JsonValue.JsonBoolean(true);
      case "array" -> array(value, schema, meant);
      case "object" -> fill(schema, meant);
      default -> new JsonString(value);
    };
  }

  private static JsonValue number(String value) {
    try {
      return new JsonNumber(new BigDecimal(value));
    } catch (NumberFormatException e) {
      // The parameter wants a number and nothing that is meant is one.
      return new JsonNumber(BigDecimal.ONE);
    }
  }

  private static JsonValue array(String value, JsonObject schema, Map<Meaning, String> meant) {
    var items = schema.object("items").orElse(JsonObject.empty());
    return new JsonArray(
        List.of(value.split(" \\+ ")).stream().map(item -> typed(item, items, meant)).toList());
  }

  private static Map<Meaning, List<String>> wants() {
    var wants = new LinkedHashMap<Meaning, List<String>>();
    wants.put(Meaning.EXPRESSION, List.of("expression", "formula", "calculation", "arithmetic"));
    wants.put(Meaning.NUMBERS, List.of("numbers", "values", "operands", "amounts", "figures"));
    wants.put(Meaning.FROM, List.of("from", "base", "from currency", "source currency"));
    wants.put(Meaning.TO, List.of("to", "target", "to currency", "target currency", "symbols"));
    wants.put(Meaning.AMOUNT, List.of("amount", "value"));
    wants.put(
        Meaning.SOURCE,
        List.of("file", "sheet", "path", "filename", "source", "document", "spreadsheet", "uri"));
    wants.put(Meaning.KEY, List.of("id", "key", "record", "reference", "number", "identifier"));
    wants.put(Meaning.TABLE, List.of("table", "collection", "dataset"));
    wants.put(
        Meaning.QUERY,
        List.of("query", "question", "search", "q", "text", "terms", "input", "sql", "prompt"));
    wants.put(Meaning.ACTION, List.of("action", "status", "operation", "verb", "state"));
    wants.put(Meaning.NOTE, List.of("note", "reason", "message", "comment", "body", "content"));
    return wants;
  }
}
