package dev.arc.json;

import org.jspecify.annotations.Nullable;

/// One Java type as JSON and back. Safe to share between threads.
interface Format<T> {

  /// The value as JSON.
  ///
  /// @throws CodecException when the value has no JSON form
  JsonValue toJson(T value);

  /// Writes the value as JSON; a large one part by part.
  ///
  /// @throws CodecException as [#toJson]
  default void write(T value, JsonWriter out) {
    out.value(toJson(value));
  }

  /// The value that the JSON describes.
  ///
  /// @throws CodecException when the JSON does not fit the type
  T fromJson(JsonValue json);

  /// Whether a field with this value is left out of its object.
  default boolean isAbsent(T value) {
    return false;
  }

  /// What a field means that is left out; null when it must be there.
  default @Nullable T whenAbsent() {
    return null;
  }
}
