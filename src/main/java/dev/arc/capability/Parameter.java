package dev.arc.capability;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.profile.ToolDeclaration;
import dev.arc.topic.Word;
import dev.arc.topic.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a tool wants to be told, as its schema has it.
///
/// @param words of the name: `checkIn_date` is `check in date`
/// @param said what the schema tells of it, and the names of the parameters beside it
/// @param type in the words of JSON Schema; empty when nothing says it
/// @param line where the tool is declared
record Parameter(
    String name, List<Word> words, List<Word> said, String type, boolean required, int line) {

  /// Parameters of parameters that are looked at, and how many of a tool.
  private static final int DEPTH = 3;

  private static final int MOST = 200;

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])|[_.\\-]+");

  static List<Parameter> of(ToolDeclaration tool) {
    var found = new ArrayList<Parameter>();
    collect(tool.schema().parameters(), tool.line(), 0, found);
    return found;
  }

  private static void collect(JsonObject schema, int line, int depth, List<Parameter> found) {
    var properties = schema.object("properties").orElse(JsonObject.empty());
    var required = schema.list("required").stream().map(Parameter::text).toList();
    for (var property : properties.fields().entrySet()) {
      if (found.size() < MOST && property.getValue() instanceof JsonObject own) {
        var beside =
            properties.fields().keySet().stream()
                .filter(name -> !name.equals(property.getKey()))
                .map(Parameter::spaced)
                .collect(Collectors.joining(" ; "));
        found.add(
            new Parameter(
                property.getKey(),
                Words.of(spaced(property.getKey())),
                Words.of(said(own) + " ; " + beside),
                own.text("type").orElse(""),
                required.contains(property.getKey()),
                line));
        inside(own, line, depth, found);
      }
    }
  }

  private static void inside(JsonObject own, int line, int depth, List<Parameter> found) {
    if (depth < DEPTH) {
      collect(own, line, depth + 1, found);
      own.object("items").ifPresent(items -> collect(items, line, depth + 1, found));
    }
  }

  private static String said(JsonObject own) {
    var choices = own.list("enum").stream().map(Parameter::text).collect(Collectors.joining(" , "));
    var format = own.text("format").map(text -> " ; format " + text).orElse("");
    return own.text("description").orElse("") + format + " ; " + choices;
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.value() : "";
  }

  private static String spaced(String name) {
    return HUMP.matcher(name).replaceAll(" ");
  }
}
