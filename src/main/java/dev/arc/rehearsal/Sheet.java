package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Records that a tool returned, with what stands beside them.
///
/// @param records field names with their values
/// @param notes what stands around the records, by name
record Sheet(List<Map<String, JsonValue>> records, Map<String, String> notes) {

  static final Sheet EMPTY = new Sheet(List.of(), Map.of());

  Set<String> fields() {
    var fields = new LinkedHashSet<String>();
    records.forEach(record -> fields.addAll(record.keySet()));
    return fields;
  }

  /// The note under a name that contains this word.
  Optional<String> note(String word) {
    return notes.entrySet().stream()
        .filter(note -> note.getKey().toLowerCase(java.util.Locale.ROOT).contains(word))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  Sheet with(List<Map<String, JsonValue>> other) {
    return new Sheet(other, notes);
  }

  static String text(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonString(var text) -> text;
      case JsonValue.JsonNumber(var number) -> number.toPlainString();
      case JsonValue.JsonBoolean(var truth) -> String.valueOf(truth);
      case JsonValue.JsonNull _ -> "";
      case JsonValue.JsonObject _, JsonValue.JsonArray _ -> "";
    };
  }
}
