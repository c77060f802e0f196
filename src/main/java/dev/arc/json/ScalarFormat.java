package dev.arc.json;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A type that is one JSON string, number or boolean.
///
/// @param expected what the JSON should be, for the message
/// @param read gives null or throws an [IllegalArgumentException], [ArithmeticException] or
///   [DateTimeException] when it is something else
record ScalarFormat<T>(
    String expected, Function<T, JsonValue> write, Function<JsonValue, @Nullable T> read)
    implements Format<T> {

  @Override
  public JsonValue toJson(T value) {
    try {
      return write.apply(value);
    } catch (IllegalArgumentException e) {
      throw new CodecException("is " + value + ", which JSON cannot hold", e);
    }
  }

  @Override
  public T fromJson(JsonValue json) {
    try {
      var value = read.apply(json);
      if (value != null) {
        return value;
      }
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      // Told below as every other value that is not what was expected.
    }
    throw CodecException.unexpected(json, expected);
  }
}
