package dev.arc.rehearsal;

import dev.arc.json.JsonValue;
import dev.arc.topic.Cue;
import dev.arc.topic.Cues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Records that a tool returned, with what stands beside them. What its cells are is found out
/// once, since every reply of a play reads the same sheet again.
final class Sheet {

  private final List<Map<String, JsonValue>> records;
  private final Map<String, String> notes;
  private final Set<String> fields = new LinkedHashSet<>();
  private final List<String> figures;
  private final Optional<String> dayField;
  private final Map<String, List<Cue>> cues = new LinkedHashMap<>();

  /// @param records field names with their values
  /// @param notes what stands around the records, by name
  Sheet(List<Map<String, JsonValue>> records, Map<String, String> notes) {
    this.records = records;
    this.notes = notes;
    records.forEach(record -> fields.addAll(record.keySet()));
    this.figures = Metric.figures(this);
    this.dayField = Selection.dayField(records);
    if (!records.isEmpty()) {
      notes.forEach((name, note) -> cues.put(name, Cues.in(note)));
    }
  }

  List<Map<String, JsonValue>> records() {
    return records;
  }

  Map<String, String> notes() {
    return notes;
  }

  Set<String> fields() {
    return fields;
  }

  /// The fields in which figures stand.
  List<String> figures() {
    return figures;
  }

  /// The field in which days stand.
  Optional<String> dayField() {
    return dayField;
  }

  /// What the note of that name gives away.
  List<Cue> cues(String note) {
    return cues.getOrDefault(note, List.of());
  }

  /// The note under a name that contains this word.
  Optional<String> note(String word) {
    return notes.entrySet().stream()
        .filter(note -> note.getKey().toLowerCase(Locale.ROOT).contains(word))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /// All cells of a field that are there.
  List<JsonValue> cells(String field) {
    var cells = new ArrayList<JsonValue>();
    for (var record : records) {
      var cell = record.get(field);
      if (cell != null) {
        cells.add(cell);
      }
    }
    return cells;
  }

  static String text(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonString(var text) -> text;
      case JsonValue.JsonNumber(var number) -> number.toPlainString();
      case JsonValue.JsonBoolean(var truth) -> String.valueOf(truth);
      case JsonValue.JsonNull _, JsonValue.JsonObject _, JsonValue.JsonArray _ -> "";
    };
  }
}
