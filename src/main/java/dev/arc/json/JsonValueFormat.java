package dev.arc.json;

import java.util.Locale;

/// JSON inside a record, as it is.
record JsonValueFormat(Class<?> type) implements Format<JsonValue> {

  @Override
  public JsonValue toJson(JsonValue value) {
    return value;
  }

  @Override
  public JsonValue fromJson(JsonValue json) {
    if (type.isInstance(json)) {
      return json;
    }
    var wanted = type.getSimpleName().substring("Json".length()).toLowerCase(Locale.ROOT);
    throw CodecException.unexpected(json, "a JSON " + wanted);
  }
}
