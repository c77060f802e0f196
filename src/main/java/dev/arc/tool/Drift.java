package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.Map;

/// Renames every field, as a new version of an interface does that nobody announced. Values stay.
final class Drift {

  private static final Map<String, String> NEW_NAMES =
      Map.ofEntries(
          Map.entry("amount", "value"),
          Map.entry("converted", "output"),
          Map.entry("count", "hits"),
          Map.entry("currency", "ccy"),
          Map.entry("date", "day_of_record"),
          Map.entry("document", "doc"),
          Map.entry("content", "body"),
          Map.entry("id", "ref"),
          Map.entry("name", "label"),
          Map.entry("notes", "meta"),
          Map.entry("rate", "factor"),
          Map.entry("records", "items"),
          Map.entry("result", "answer"),
          Map.entry("results", "entries"),
          Map.entry("row_count", "item_count"),
          Map.entry("source", "origin"),
          Map.entry("status", "state"),
          Map.entry("sum", "aggregate"),
          Map.entry("table", "dataset"));

  private Drift() {}

  static JsonValue rename(JsonValue value) {
    return switch (value) {
      case JsonObject(var fields) -> {
        var renamed = new LinkedHashMap<String, JsonValue>();
        fields.forEach((name, inner) -> renamed.put(newName(name), rename(inner)));
        yield new JsonObject(renamed);
      }
      case JsonArray(var items) -> new JsonArray(items.stream().map(Drift::rename).toList());
      case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> value;
    };
  }

  private static String newName(String name) {
    return NEW_NAMES.getOrDefault(name, name + "_v2");
  }
}
