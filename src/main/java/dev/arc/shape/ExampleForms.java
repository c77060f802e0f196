package dev.arc.shape;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.shape.Form.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Infers from examples what values look like: a field is always there when every example has it,
/// and a text that is the same in all of several examples cannot be another one.
final class ExampleForms {
  private static final Map<String, Pattern> FORMATS =
      Map.of(
          "date", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
          "date-time", Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.*"),
          "uuid", Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
          "email", Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
          "uri", Pattern.compile("https?://\\S+"));

  private ExampleForms() {}

  static Form of(List<JsonValue> examples) {
    var values = examples.stream().filter(value -> !(value instanceof JsonNull)).toList();
    if (values.isEmpty()) {
      return new Form.Open();
    }
    return switch (values.getFirst()) {
      case JsonObject _ -> fields(only(JsonObject.class, values));
      case JsonArray _ ->
          new Form.Many(
              of(
                  only(JsonArray.class, values).stream()
                      .flatMap(list -> list.items().stream())
                      .toList()));
      case JsonString _ -> text(only(JsonString.class, values));
      case JsonValue.JsonNumber _ -> new Form.Single(Kind.NUMBER, "", List.of());
      case JsonValue.JsonBoolean _ -> new Form.Single(Kind.TRUTH, "", List.of());
      case JsonNull _ -> new Form.Open();
    };
  }

  private static <T extends JsonValue> List<T> only(Class<T> kind, List<JsonValue> values) {
    return values.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Form fields(List<JsonObject> objects) {
    var values = new LinkedHashMap<String, List<JsonValue>>();
    objects.forEach(object ->
        object
            .fields()
            .forEach(
                (name, value) -> values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value)));
    var properties = new LinkedHashMap<String, Form>();
    var required = new LinkedHashSet<String>();
    values.forEach((name, all) -> {
      properties.put(name, of(all));
      if (all.size() == objects.size()) {
        required.add(name);
      }
    });
    return new Form.Fields(properties, required);
  }

  private static Form text(List<JsonString> texts) {
    var same = texts.size() > 1 && texts.stream().distinct().count() == 1;
    var format =
        FORMATS.entrySet().stream()
            .filter(each ->
                texts.stream().allMatch(text -> each.getValue().matcher(text.value()).matches()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    var constant = same && texts.getFirst().value().chars().noneMatch(Character::isDigit);
    return new Form.Single(
        Kind.TEXT, format, constant ? List.<JsonValue>of(texts.getFirst()) : List.of());
  }
}
