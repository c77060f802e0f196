package dev.arc.json;

import java.util.List;
import java.util.Map;

/// Makes what a [JsonReader] reads: plain values, or nodes that know their lines.
interface ValueMaker<T> {
  T scalar(JsonValue value, int line);

  T array(List<T> items, int line, int endLine);

  T object(Map<String, T> fields, int line, int endLine);

  /// The key of a field, as it is to be kept.
  default String key(String key) {
    return key;
  }

  /// The value as it stands under a key that is in that line.
  T under(T value, int keyLine);
}
