package dev.arc.shape;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts a list of records into the objects that a form has around it, and what stands beside the
/// records into their properties. Made for one result; not thread-safe.
final class Enveloping {
  private final JsonArray records;
  private final Map<String, JsonValue> left;
  private final Filler filler;
  private final boolean complete;

  /// @param beside what stands beside the records
  /// @param complete whether everything that the form requires is filled
  Enveloping(JsonArray records, Map<String, JsonValue> beside, Filler filler, boolean complete) {
    this.records = records;
    this.left = new LinkedHashMap<>(beside);
    this.filler = filler;
    this.complete = complete;
  }

  /// @param path names of the properties that lead to the list
  JsonObject around(Form.Fields form, List<String> path) {
    var fields = level(form, path);
    // How many records there are needs no saying where all of them are there.
    if (!left.containsKey("has_more") && !left.containsKey("total_count")) {
      left.remove("row_count");
    }
    left.forEach((name, value) -> add(fields, name, value));
    return new JsonObject(fields);
  }

  private Map<String, JsonValue> level(Form.Fields form, List<String> path) {
    var homes = new LinkedHashMap<List<String>, String>();
    FieldNames.match(left, form, Set.of()).forEach((name, home) -> homes.put(home, name));
    var fields = new LinkedHashMap<String, JsonValue>();
    form.properties()
        .forEach((name, property) -> {
          var own = homes.get(List.of(name));
          if (name.equals(path.getFirst())) {
            fields.put(name, inner(property, path.subList(1, path.size())));
          } else if (own != null) {
            fields.put(name, left.getOrDefault(own, new JsonNull()));
            left.remove(own);
          } else if (form.required().contains(name)) {
            filler.fillInto(fields, name, property, complete);
          }
        });
    return fields;
  }

  private JsonValue inner(Form form, List<String> path) {
    return form instanceof Form.Fields fields && !path.isEmpty()
        ? new JsonObject(level(fields, path))
        : records;
  }

  /// Adds a field under its name or, where that is taken, under another.
  static void add(Map<String, JsonValue> fields, String name, JsonValue value) {
    if (fields.containsKey(name)) {
      add(fields, "other_" + name, value);
    } else {
      fields.put(name, value);
    }
  }
}
