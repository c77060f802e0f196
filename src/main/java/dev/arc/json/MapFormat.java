package dev.arc.json;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A map as an object; its keys must be texts in JSON (String, enum, an id).
record MapFormat(Format<Object> keys, Format<Object> values)
    implements Format<Map<Object, Object>> {

  @Override
  public JsonValue toJson(Map<Object, Object> value) {
    var fields = new LinkedHashMap<String, JsonValue>();
    value.forEach((key, item) -> {
      var name = name(key);
      try {
        fields.put(name, values.toJson(item));
      } catch (CodecException e) {
        throw e.in(name);
      }
    });
    return new JsonObject(fields);
  }

  private String name(Object key) {
    if (keys.toJson(key) instanceof JsonString(var name)) {
      return name;
    }
    throw new CodecException("has the key " + key + ", expected a text");
  }

  @Override
  public Map<Object, Object> fromJson(JsonValue json) {
    if (!(json instanceof JsonObject(var fields))) {
      throw CodecException.unexpected(json, "an object");
    }
    var map = new LinkedHashMap<Object, Object>();
    fields.forEach((name, item) -> {
      try {
        map.put(keys.fromJson(new JsonString(name)), values.fromJson(item));
      } catch (CodecException e) {
        throw e.in(name);
      }
    });
    return Collections.unmodifiableMap(map);
  }

  @Override
  public Map<Object, Object> whenAbsent() {
    return Map.of();
  }
}
