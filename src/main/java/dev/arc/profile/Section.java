package dev.arc.profile;

import dev.arc.json.JsonValue.JsonObject;
import java.util.Map;

/// A part of a profile that is kept as its author structured it.
///
/// @param values the fields; a part written as a list has its items in the field `rules`
/// @param line where the part starts; 0 when the profile has no such part
/// @param lines where each field stands
public record Section(JsonObject values, int line, Map<String, Integer> lines) {

  public Section {
    lines = Map.copyOf(lines);
  }

  public static Section none() {
    return new Section(JsonObject.empty(), 0, Map.of());
  }

  public boolean isEmpty() {
    return values.fields().isEmpty();
  }

  /// Where a field stands; where the part starts, for a field that it has not.
  public int lineOf(String field) {
    return lines.getOrDefault(field, line);
  }
}
