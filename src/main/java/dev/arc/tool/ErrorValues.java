package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.world.Column;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts what sheets and calculators show for a figure that they could not work out in the place of
/// every figure of an answer.
final class ErrorValues {

  private static final JsonString IN_SHEETS = new JsonString("#REF!");
  private static final JsonString COMPUTED = new JsonString("NaN");
  private static final Set<String> RESULTS =
      Set.of("result", "converted", "rate", "sum", "average", "min", "max");

  private final Set<String> words;

  private ErrorValues(Set<String> words) {
    this.words = words;
  }

  static JsonObject in(JsonObject content, View view) {
    var words =
        view.tables().stream()
            .flatMap(table -> table.columns().stream())
            .filter(ErrorValues::isWords)
            .map(Column::name)
            .collect(Collectors.toUnmodifiableSet());
    return new ErrorValues(words).object(content, false);
  }

  private static boolean isWords(Column column) {
    return switch (column.kind()) {
      case KEY, LABEL, DAY -> true;
      case MONEY, MEASURE, NUMBER -> false;
    };
  }

  private JsonObject object(JsonObject object, boolean record) {
    var spoiled = new LinkedHashMap<String, JsonValue>();
    object.fields().forEach((name, value) -> spoiled.put(name, field(name, value, record)));
    return new JsonObject(spoiled);
  }

  private JsonValue field(String name, JsonValue value, boolean record) {
    return switch (value) {
      case JsonObject inner when RESULTS.contains(name) -> object(inner, true);
      case JsonObject inner -> object(inner, false);
      case JsonArray(var items) ->
          new JsonArray(items.stream().map(item -> item(name, item)).toList());
      case JsonNumber _, JsonString _ ->
          record && !words.contains(name) ? IN_SHEETS : RESULTS.contains(name) ? COMPUTED : value;
      case JsonBoolean _, JsonNull _ -> value;
    };
  }

  private JsonValue item(String name, JsonValue item) {
    return item instanceof JsonObject object ? object(object, name.equals("records")) : item;
  }
}
