package dev.arc.shape;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A result taken apart: records, and what stands beside them. Results come in the manner that Arc
/// guesses: `records` of one source, or `results` with several sources and documents.
///
/// @param records none where the result is no list of anything
/// @param beside notes, counts, marks of further pages
/// @param isList whether the result is a list, be it an empty one
record Parts(List<JsonObject> records, Map<String, JsonValue> beside, boolean isList) {
  private static final String RECORDS = "records";
  private static final String RESULTS = "results";
  private static final String SOURCE = "source";

  static Parts of(JsonObject content) {
    if (content.find(RECORDS).orElse(null) instanceof JsonArray(var items)) {
      return new Parts(objects(items), without(content, RECORDS), true);
    }
    if (content.find(RESULTS).orElse(null) instanceof JsonArray(var items)) {
      var parts = objects(items);
      var beside = without(content, RESULTS);
      beside.remove("count");
      return parts.size() == 1 && isSection(parts.getFirst())
          ? one(parts.getFirst(), beside)
          : several(parts, beside);
    }
    return new Parts(List.of(), content.fields(), false);
  }

  private static boolean isSection(JsonObject part) {
    return part.find(RECORDS).orElse(null) instanceof JsonArray;
  }

  private static Parts one(JsonObject section, Map<String, JsonValue> outer) {
    var beside = without(section, RECORDS);
    outer.forEach(beside::putIfAbsent);
    return new Parts(objects(section.list(RECORDS)), beside, true);
  }

  /// Records of several sources say where they are from; what stands beside those of each stands
  /// under its name.
  private static Parts several(List<JsonObject> parts, Map<String, JsonValue> outer) {
    var records = new ArrayList<JsonObject>();
    var sources = new LinkedHashMap<String, JsonValue>();
    for (var part : parts) {
      var source = part.text(SOURCE).orElse("");
      if (isSection(part)) {
        objects(part.list(RECORDS))
            .forEach(record -> records.add(record.with(SOURCE, new JsonString(source))));
        var beside = without(part, RECORDS);
        beside.remove(SOURCE);
        sources.merge(source, new JsonObject(beside), Parts::joined);
      } else {
        records.add(part);
      }
    }
    if (!sources.isEmpty()) {
      outer.put("sources", new JsonObject(sources));
    }
    return new Parts(records, outer, true);
  }

  private static JsonValue joined(JsonValue one, JsonValue other) {
    return new JsonArray(List.of(one, other));
  }

  private static List<JsonObject> objects(List<JsonValue> items) {
    return items.stream()
        .filter(JsonObject.class::isInstance)
        .map(item -> (JsonObject) item)
        .toList();
  }

  private static Map<String, JsonValue> without(JsonObject object, String field) {
    var rest = new LinkedHashMap<>(object.fields());
    rest.remove(field);
    return rest;
  }

  /// Whether anything stands beside the records that a list of them does not say already.
  boolean saysMore() {
    return beside.keySet().stream()
        .anyMatch(name -> !List.of(SOURCE, "table", "row_count").contains(name));
  }
}
