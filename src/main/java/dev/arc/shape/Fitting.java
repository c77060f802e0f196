package dev.arc.shape;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives a form to results. Values are moved and renamed, never changed or lost: what has no place
/// in the form stands beside what has one.
///
/// @param form of the whole result
/// @param complete whether everything that the form requires is filled; otherwise only what says
///   something
record Fitting(Form form, boolean complete) {

  /// Words of what only repeats what was asked.
  private static final Set<String> ECHO = Set.of("expression", "operation", "numbers");

  JsonValue fit(JsonObject content, LocalDateTime now) {
    if (content.fields().isEmpty() || content.find("error").isPresent()) {
      return content;
    }
    var parts = Parts.of(content);
    return parts.isList() ? list(parts, now) : flat(content, now);
  }

  private JsonValue list(Parts parts, LocalDateTime now) {
    var path = ListPath.in(form);
    if (path.isPresent()) {
      var records = records(parts, path.get().item(), now);
      return placed(path.get().names(), records, parts, now);
    }
    if (form instanceof Form.Fields fields && parts.records().size() == 1) {
      var all = new LinkedHashMap<>(parts.records().getFirst().fields());
      parts.beside().forEach((name, value) -> Enveloping.add(all, name, value));
      return object(fields, all, about(parts), filler(parts, now));
    }
    var all = new LinkedHashMap<String, JsonValue>();
    all.put("records", records(parts, form, now));
    all.putAll(parts.beside());
    return new JsonObject(all);
  }

  private JsonArray records(Parts parts, Form item, LocalDateTime now) {
    if (!(item instanceof Form.Fields fields)) {
      return new JsonArray(List.copyOf(parts.records()));
    }
    // One naming for all records: that of the values that tell most.
    var telling = new LinkedHashMap<String, JsonValue>();
    parts
        .records()
        .forEach(record ->
            record
                .fields()
                .forEach((name, value) ->
                    telling.merge(
                        name, value, (one, other) -> one instanceof JsonNull ? other : one)));
    var homes = FieldNames.match(telling, fields, about(parts));
    var records = new ArrayList<JsonValue>();
    for (var record : parts.records()) {
      var key = record.text("id").orElse("REC-" + (records.size() + 1));
      var filler = new Filler(now, key, parts.records().size(), false);
      records.add(built(fields, record.fields(), homes, filler));
    }
    return new JsonArray(records);
  }

  /// Words that say what the records are.
  private static Set<String> about(Parts parts) {
    var words = new HashSet<String>();
    for (var field : List.of("table", "source")) {
      if (parts.beside().get(field) instanceof JsonString(var name)) {
        words.addAll(FieldWords.of(name));
      }
    }
    return words;
  }

  private Filler filler(Parts parts, LocalDateTime now) {
    var key =
        parts.records().stream()
            .flatMap(record -> record.text("id").stream())
            .findFirst()
            .orElse("REC-1");
    return new Filler(now, key, parts.records().size(), true);
  }

  /// The records in their envelope. A list alone has no place for what stands beside its records;
  /// where there is something, list and that stand in an object.
  private JsonValue placed(List<String> path, JsonArray records, Parts parts, LocalDateTime now) {
    if (path.isEmpty()) {
      if (!parts.saysMore()) {
        return records;
      }
      var all = new LinkedHashMap<String, JsonValue>();
      all.put("items", records);
      all.putAll(parts.beside());
      return new JsonObject(all);
    }
    var enveloping = new Enveloping(records, parts.beside(), filler(parts, now), complete);
    return enveloping.around((Form.Fields) form, path);
  }

  private JsonValue flat(JsonObject content, LocalDateTime now) {
    var filler = new Filler(now, "REF-" + Math.floorMod(content.hashCode(), 100_000), 1, true);
    return switch (form) {
      case Form.Fields fields -> object(fields, content.fields(), Set.of(), filler);
      case Form.Single(var kind, var _, var _) when kind == Form.Kind.NUMBER -> figure(content);
      case Form.Single _, Form.Many _, Form.Open _ -> content;
    };
  }

  /// The figure alone, where all the rest repeats what was asked.
  private static JsonValue figure(JsonObject content) {
    var rest = new HashSet<>(content.fields().keySet());
    rest.remove("result");
    return content.find("result").orElse(null) instanceof JsonNumber number
            && ECHO.containsAll(rest)
        ? number
        : content;
  }

  /// One thing, perhaps in a wrapping object (`data`, `response`) that is all there is.
  private JsonValue object(
      Form.Fields fields, Map<String, JsonValue> values, Set<String> about, Filler filler) {
    var homes = FieldNames.match(values, fields, about);
    return built(fields, values, homes, filler);
  }

  private JsonObject built(
      Form.Fields form,
      Map<String, JsonValue> values,
      Map<String, List<String>> homes,
      Filler filler) {
    var fields = new LinkedHashMap<String, JsonValue>();
    var rest = new LinkedHashMap<String, JsonValue>();
    values.forEach((name, value) -> {
      var home = homes.get(name);
      if (home == null) {
        rest.put(name, value);
      } else {
        put(fields, home, value);
      }
    });
    rest.forEach((name, value) -> Enveloping.add(fields, name, value));
    // Last, so that what is known comes first.
    fillAll(form, fields, filler);
    return new JsonObject(fields);
  }

  private void fillAll(Form.Fields form, Map<String, JsonValue> into, Filler filler) {
    for (var name : form.required()) {
      var property = form.properties().getOrDefault(name, new Form.Open());
      if (!into.containsKey(name)) {
        filler.fillInto(into, name, property, complete);
      } else if (property instanceof Form.Fields inner
          && into.get(name) instanceof JsonObject(var old)) {
        var more = new LinkedHashMap<>(old);
        fillAll(inner, more, filler);
        into.put(name, new JsonObject(more));
      }
    }
  }

  private static void put(Map<String, JsonValue> fields, List<String> path, JsonValue value) {
    if (path.size() == 1) {
      fields.put(path.getFirst(), value);
      return;
    }
    var outer =
        fields.get(path.getFirst()) instanceof JsonObject object ? object : JsonObject.empty();
    fields.put(path.getFirst(), outer.with(path.getLast(), value));
  }
}
