package dev.arc.recorded;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/// A call of a tool that a record shows.
///
/// @param tool its name
/// @param arguments with which it was called; an empty object where they are not an object
/// @param result what it gave back; null where the record does not show it, or shows that it failed
/// @param line where the call stands
record RecordedCall(String tool, JsonObject arguments, @Nullable JsonValue result, int line) {

  RecordedCall withResult(@Nullable JsonValue other) {
    return new RecordedCall(tool, arguments, other, line);
  }
}
