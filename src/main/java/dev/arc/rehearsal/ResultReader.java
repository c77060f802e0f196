package dev.arc.rehearsal;

import dev.arc.json.ContentBlocks;
import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what a tool returned: JSON with records anywhere in it, a table in text, or a failure.
final class ResultReader {

  private static final Set<String> LASTING =
      Set.of(
          "not_found",
          "invalid",
          "unknown",
          "rejected",
          "record_not_found",
          "ambiguous_record",
          "unsupported",
          "enoent",
          "eacces",
          "already_processed",
          "validation_failed");

  /// SQLSTATE classes of what is no better the next time: data, integrity, authorisation, access.
  private static final Pattern LASTING_STATE = Pattern.compile("(?:22|23|28|42)[0-9A-Z]{3}");

  /// What sheets and calculators show for a figure that they could not work out.
  private static final Pattern ERROR_VALUE =
      Pattern.compile("#(?:REF!|VALUE!|N/A|DIV/0!|NAME\\?|NUM!|NULL!|ERROR!?)|NaN");

  private static final Set<String> CHANGES =
      Set.of("changes", "history", "effects", "updates", "actions", "log", "audit_trail");
  private static final int DEPTH = 8;

  private final List<Map<String, JsonValue>> records = new ArrayList<>();
  private final Map<String, String> notes = new LinkedHashMap<>();
  private JsonObject lone = JsonObject.empty();

  private ResultReader() {}

  static Result read(String text) {
    String stripped = ContentBlocks.opened(text).strip();
    boolean json = stripped.startsWith("{") || stripped.startsWith("[");
    if (json) {
      return Json.tryParse(stripped).map(value -> of(value, text)).orElseGet(Result.Cut::new);
    }
    var table = TextTables.read(text);
    boolean fails =
        stripped.length() < 400
            && table.records().isEmpty()
            && Vocabularies.isIn(Vocabularies.FAILURES, stripped);
    return fails ? new Result.Failed(stripped) : new Result.Facts(table, text);
  }

  private static Result of(JsonValue value, String text) {
    if (value instanceof JsonObject object && isFailure(object)) {
      String message = message(object);
      return isLasting(object) ? new Result.Refused(message) : new Result.Failed(message);
    }
    var reader = new ResultReader();
    reader.collect("", value, 0);
    if (reader.records.isEmpty() && reader.lone.fields().size() > 1) {
      reader.records.add(reader.lone.fields());
    }
    return notComputed(reader.records)
        .<Result>map(
            shown -> new Result.Failed("it shows " + shown + " in the place of the figures"))
        .orElseGet(
            () -> new Result.Facts(new Sheet(List.copyOf(reader.records), reader.notes), text));
  }

  /// The error value that every record shows somewhere; empty when one does not.
  private static Optional<String> notComputed(List<Map<String, JsonValue>> records) {
    var shown =
        records.stream()
            .map(record ->
                record.values().stream()
                    .map(Sheet::text)
                    .filter(cell -> ERROR_VALUE.matcher(cell).matches())
                    .findFirst())
            .toList();
    return !shown.isEmpty() && shown.stream().allMatch(Optional::isPresent)
        ? shown.getFirst()
        : Optional.empty();
  }

  private static boolean isFailure(JsonObject object) {
    boolean error =
        object
            .find("error")
            .filter(found -> !(found instanceof JsonNull) && !Sheet.text(found).equals("false"))
            .isPresent();
    boolean status = object.number("status").filter(number -> number.intValue() >= 400).isPresent();
    boolean flag = object.find("success").map(Sheet::text).filter("false"::equals).isPresent();
    return error || status || flag;
  }

  private static boolean isLasting(JsonObject object) {
    var inner = object.object("error").orElse(object);
    String code =
        inner.text("code").or(() -> inner.text("type")).or(() -> object.text("error")).orElse("");
    int status = object.number("status").map(Number::intValue).orElse(0);
    return LASTING.stream().anyMatch(code.toLowerCase(Locale.ROOT)::contains)
        || LASTING_STATE.matcher(code).matches()
        || status == 400
        || status == 409
        || status == 404
        || status == 403
        || status == 401
        || status == 422;
  }

  private static String message(JsonObject object) {
    var inner = object.object("error").orElse(object);
    return inner
        .text("message")
        .or(() -> object.text("message"))
        .or(() -> object.text("error"))
        .orElse("an error");
  }

  private void collect(String name, JsonValue value, int depth) {
    if (depth > DEPTH) {
      return;
    }
    switch (value) {
      case JsonObject object -> object(object, depth);
      case JsonArray(var items) -> items(name, items, depth);
      case JsonString(var text) -> notes.putIfAbsent(name, text);
      case JsonNumber(var number) -> notes.putIfAbsent(name, number.toPlainString());
      case JsonValue.JsonBoolean(var truth) -> notes.putIfAbsent(name, String.valueOf(truth));
      case JsonNull _ -> {}
    }
  }

  private void object(JsonObject object, int depth) {
    boolean flat =
        object.fields().values().stream()
            .noneMatch(each -> each instanceof JsonObject || each instanceof JsonArray);
    if (flat && lone.fields().isEmpty() && depth <= 2) {
      lone = object;
    }
    object.fields().forEach((key, value) -> collect(key, value, depth + 1));
  }

  private void items(String name, List<JsonValue> items, int depth) {
    boolean sections =
        items.stream()
            .allMatch(item ->
                item instanceof JsonObject object
                    && object.fields().entrySet().stream().anyMatch(ResultReader::isSection));
    if (!items.isEmpty() && sections) {
      var first = fields(items.getFirst());
      items.stream()
          .filter(item -> !Collections.disjoint(first, fields(item)))
          .forEach(item -> collect(name, item, depth + 1));
    } else if (!items.isEmpty() && items.stream().allMatch(JsonObject.class::isInstance)) {
      items.forEach(item -> records.add(leaves((JsonObject) item)));
    } else if (items.stream().allMatch(JsonArray.class::isInstance) && items.size() > 1) {
      rows(items);
    } else {
      notes.putIfAbsent(name, String.join(", ", items.stream().map(Sheet::text).toList()));
    }
  }

  /// The names of what the records of a section have: lists of things that have nothing in common
  /// are no one list.
  private static Set<String> fields(JsonValue section) {
    var names = new HashSet<String>();
    for (var field : ((JsonObject) section).fields().entrySet()) {
      if (isSection(field)) {
        ((JsonArray) field.getValue())
            .items()
            .forEach(item -> names.addAll(((JsonObject) item).fields().keySet()));
      }
    }
    return names;
  }

  /// A list of records; what was done to one record is no list of others.
  private static boolean isSection(Map.Entry<String, JsonValue> field) {
    return !tellsOfChanges(field.getKey().toLowerCase(Locale.ROOT)) && isList(field.getValue());
  }

  /// Whether a field of that name, in lower case, holds what was done to a record.
  static boolean tellsOfChanges(String name) {
    return CHANGES.contains(name);
  }

  /// The fields of a record, those of objects in it too.
  private static Map<String, JsonValue> leaves(JsonObject record) {
    var leaves = new LinkedHashMap<String, JsonValue>();
    record
        .fields()
        .forEach((name, value) -> {
          if (value instanceof JsonObject(var inner)) {
            inner.forEach(leaves::putIfAbsent);
          } else {
            leaves.put(name, value);
          }
        });
    return leaves;
  }

  private static boolean isList(JsonValue value) {
    return value instanceof JsonArray(var items)
        && !items.isEmpty()
        && items.stream().allMatch(JsonObject.class::isInstance);
  }

  /// A table as lists: the first names the fields.
  private void rows(List<JsonValue> items) {
    var header = ((JsonArray) items.getFirst()).items().stream().map(Sheet::text).toList();
    for (var item : items.subList(1, items.size())) {
      var row = new LinkedHashMap<String, JsonValue>();
      var cells = ((JsonArray) item).items();
      for (int at = 0; at < Math.min(header.size(), cells.size()); at++) {
        row.put(header.get(at), cells.get(at));
      }
      records.add(row);
    }
  }
}
