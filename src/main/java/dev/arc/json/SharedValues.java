package dev.arc.json;

import dev.arc.json.JsonValue.JsonString;
import java.util.HashMap;
import java.util.Map;

/// Values in which the same short text, and the same key, is one object: in a large text they come
/// thousands of times. Not thread-safe: one for each text.
final class SharedValues extends PlainValues {
  private static final int LONGEST = 40;

  private final Map<String, JsonString> texts = new HashMap<>();

  @Override
  public JsonValue scalar(JsonValue value, int line) {
    return value instanceof JsonString(var text) && text.length() <= LONGEST ? shared(text) : value;
  }

  @Override
  public String key(String key) {
    return shared(key).value();
  }

  private JsonString shared(String text) {
    return texts.computeIfAbsent(text, JsonString::new);
  }
}
