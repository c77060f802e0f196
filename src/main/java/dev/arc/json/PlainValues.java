package dev.arc.json;

import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;

/// Values alone; lines are forgotten.
class PlainValues implements ValueMaker<JsonValue> {

  @Override
  public JsonValue scalar(JsonValue value, int line) {
    return value;
  }

  @Override
  public JsonValue array(List<JsonValue> items, int line, int endLine) {
    return new JsonArray(items);
  }

  @Override
  public JsonValue object(Map<String, JsonValue> fields, int line, int endLine) {
    return new JsonObject(fields);
  }

  @Override
  public JsonValue under(JsonValue value, int keyLine) {
    return value;
  }
}
