package dev.arc.shape;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a result as text, as tools do whose results are meant to be read: a line for every field,
/// a table for records, documents as they are.
final class Prose {
  private final StringBuilder text = new StringBuilder();

  private Prose() {}

  static String write(JsonValue value) {
    var prose = new Prose();
    switch (value) {
      case JsonObject object -> prose.object(object);
      case JsonArray(var items) -> prose.items("items", items);
      case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> prose.text.append(plain(value));
    }
    return prose.text.toString().strip();
  }

  private void object(JsonObject object) {
    // Lines first, tables below them: what stands above records is a note to all of them.
    object
        .fields()
        .forEach((name, value) -> {
          if (!(value instanceof JsonArray) && !name.equals("content")) {
            line(name, value);
          }
        });
    object
        .fields()
        .forEach((name, value) -> {
          if (value instanceof JsonArray(var items)) {
            items(name, items);
          } else if (name.equals("content")) {
            content(value);
          }
        });
  }

  private void content(JsonValue value) {
    text.append('\n');
    if (value instanceof JsonObject inner) {
      object(inner);
    } else {
      text.append(plain(value)).append('\n');
    }
  }

  private void line(String name, JsonValue value) {
    if (value instanceof JsonObject(var fields)) {
      fields.forEach(this::line);
    } else if (value instanceof JsonString(var words) && words.contains("\n")) {
      text.append(name).append(":\n").append(words).append('\n');
    } else {
      text.append(name).append(": ").append(plain(value)).append('\n');
    }
  }

  private void items(String name, List<JsonValue> items) {
    var objects =
        items.stream().filter(JsonObject.class::isInstance).map(item -> (JsonObject) item).toList();
    if (items.isEmpty() || objects.size() < items.size()) {
      text.append(name).append(": ");
      text.append(
          items.isEmpty()
              ? "none"
              : items.stream().map(Prose::plain).collect(Collectors.joining(", ")));
      text.append('\n');
    } else if (objects.stream().anyMatch(Prose::isNested)) {
      objects.forEach(each -> {
        object(each);
        text.append('\n');
      });
    } else {
      table(objects);
    }
  }

  private static boolean isNested(JsonObject object) {
    return object.fields().containsKey("content")
        || object.fields().values().stream().anyMatch(JsonArray.class::isInstance);
  }

  private void table(List<JsonObject> records) {
    var names = new LinkedHashSet<String>();
    records.forEach(record -> names.addAll(record.fields().keySet()));
    text.append('\n');
    row(List.copyOf(names));
    row(names.stream().map(_ -> "---").toList());
    for (var record : records) {
      row(
          names.stream()
              .map(name -> plain(record.fields().getOrDefault(name, new JsonNull())))
              .toList());
    }
  }

  private void row(List<String> cells) {
    text.append(
        cells.stream()
            .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String plain(JsonValue value) {
    return switch (value) {
      case JsonString(var words) -> words;
      case JsonNumber(var number) -> number.toPlainString();
      case JsonBoolean(var truth) -> String.valueOf(truth);
      case JsonNull _ -> "";
      case JsonArray(var items) ->
          items.stream().map(Prose::plain).collect(Collectors.joining(", "));
      case JsonObject(var fields) ->
          fields.entrySet().stream()
              .map(field -> field.getKey() + ": " + plain(field.getValue()))
              .collect(Collectors.joining(", "));
    };
  }
}
