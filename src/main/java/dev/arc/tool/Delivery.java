package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.world.Cell;
import dev.arc.world.Column;
import dev.arc.world.Document;
import dev.arc.world.Presenter;
import dev.arc.world.Row;
import dev.arc.world.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes parts of the world into one answer, spoiled as the call's fault wants. Made for one call;
/// not thread-safe.
final class Delivery {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final View view;
  private final Distortion distortion;
  private boolean spoiled;

  Delivery(View view, Distortion distortion) {
    this.view = view;
    this.distortion = distortion;
  }

  /// Whether the fault has left its mark on what was delivered.
  boolean isSpoiled() {
    return spoiled || distortion.behaviour() == null;
  }

  /// Whether the fault leaves no records at all, not even computed ones.
  boolean isEmptied() {
    return distortion.is(Behaviour.EMPTY);
  }

  /// The rows that the fault leaves of those that were asked for.
  Distortion.Page page(List<Row> rows) {
    return distortion.page(
        distortion
            .asOf(view.today())
            .map(day -> rows.stream().filter(row -> !row.isAfter(day)).toList())
            .orElse(rows));
  }

  /// A part of a table, its notes first.
  Map<String, JsonValue> section(Selected selected) {
    var page = page(selected.rows());
    var fields = head(selected.table());
    fields.put("records", new JsonArray(records(selected, page.rows())));
    finish(fields, selected.table(), page);
    for (var operation : selected.operations()) {
      fields.put(operation.label(), aggregate(operation, selected, page.rows()));
    }
    return fields;
  }

  /// Where the records are from, and what stands above them.
  Map<String, JsonValue> head(Table table) {
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("source", new JsonString(table.source()));
    if (!table.name().equals(table.source())) {
      fields.put("table", new JsonString(table.name()));
    }
    var notes = Presenter.notes(table);
    if (!notes.isEmpty()) {
      fields.put("notes", JsonValue.of(notes));
    }
    distortion.asOf(view.today()).ifPresent(day -> markStale(fields, day.toString()));
    return fields;
  }

  /// How many records there are, and what the fault claims of them. The records are in `fields`
  /// already.
  void finish(Map<String, JsonValue> fields, Table table, Distortion.Page page) {
    var records =
        fields.get("records") instanceof JsonArray(var items) ? items : List.<JsonValue>of();
    fields.put("row_count", JsonNumber.of(records.size()));
    if (page.isPart()) {
      fields.put("has_more", new JsonBoolean(true));
      fields.put("total_count", JsonNumber.of(page.total()));
    }
    if (distortion.is(Behaviour.CONTRADICTORY)) {
      contradict(fields, table, page.rows());
    }
    distortion.injected().ifPresent(text -> inject(fields, table, records, text));
    spoiled |= page.isPart() || !distortion.is(Behaviour.PARTIAL);
  }

  private void markStale(Map<String, JsonValue> fields, String day) {
    fields.put("as_of", new JsonString(day));
    fields.put("cached", new JsonBoolean(true));
    spoiled = true;
  }

  /// The records as they are written, each with what has been done to it so far.
  private List<JsonValue> records(Selected selected, List<Row> rows) {
    var written = Presenter.records(selected.table(), rows);
    var records = new ArrayList<JsonValue>(rows.size());
    for (var index = 0; index < rows.size(); index++) {
      var fields = new LinkedHashMap<String, JsonValue>();
      for (var name : selected.fields()) {
        written.get(index).find(name).ifPresent(value -> fields.put(name, value));
      }
      changes(selected.table(), rows.get(index))
          .ifPresent(changes -> fields.put("changes", changes));
      records.add(new JsonObject(fields));
    }
    return records;
  }

  private Optional<JsonValue> changes(Table table, Row row) {
    if (view.effects().isEmpty()) {
      return Optional.empty();
    }
    var key = View.key(table, row);
    var done =
        view.effects().stream()
            .filter(effect -> key.equals(Optional.of(effect.target())))
            .map(effect -> JsonValue.of(effect.details()))
            .toList();
    return done.isEmpty() ? Optional.empty() : Optional.of(new JsonArray(done));
  }

  private static JsonValue aggregate(Aggregate operation, Selected selected, List<Row> rows) {
    if (operation == Aggregate.COUNT) {
      return JsonNumber.of(rows.size());
    }
    var figures = new LinkedHashMap<String, JsonValue>();
    for (var column : selected.table().columns()) {
      if (isMeasured(column) && selected.fields().contains(column.name())) {
        compute(operation, selected.table(), column, rows)
            .ifPresent(figure -> figures.put(column.name(), figure));
      }
    }
    return new JsonObject(figures);
  }

  /// One figure computed from a column, written as the column is; empty where there are no figures.
  private static Optional<JsonValue> compute(
      Aggregate operation, Table table, Column column, List<Row> rows) {
    var cells = cells(column, rows);
    var numbers = Presenter.numbers(table, cells);
    return operation.of(numbers).map(number -> Presenter.computed(table, column, cells, number));
  }

  private static List<Cell> cells(Column column, List<Row> rows) {
    return rows.stream().flatMap(row -> row.find(column.name()).stream()).toList();
  }

  private static boolean isMeasured(Column column) {
    return switch (column.kind()) {
      case MONEY, MEASURE, NUMBER -> true;
      case KEY, LABEL, DAY -> false;
    };
  }

  private void contradict(Map<String, JsonValue> fields, Table table, List<Row> rows) {
    for (var column : table.columns()) {
      var cells = cells(column, rows);
      var sum = Aggregate.SUM.of(Presenter.numbers(table, cells));
      if (isMeasured(column) && sum.isPresent()) {
        fields.put(
            "total_" + column.name(), Presenter.computed(table, column, cells, off(sum.get())));
        return;
      }
    }
    fields.put("total_count", JsonNumber.of(rows.size() + 1));
  }

  private BigDecimal off(BigDecimal sum) {
    var change = sum.multiply(BigDecimal.valueOf(distortion.percent())).divide(HUNDRED);
    var moved = sum.add(change).setScale(Math.max(0, sum.scale()), RoundingMode.HALF_UP);
    return moved.compareTo(sum) == 0 ? sum.add(BigDecimal.ONE) : moved;
  }

  private void inject(
      Map<String, JsonValue> fields, Table table, List<JsonValue> records, String text) {
    if (distortion.injectedIn().equals("document")) {
      fields.put(
          "attachment",
          JsonObject.of("document", "About " + table.source() + ".txt", "content", text));
      return;
    }
    if (records.isEmpty() || !(records.get(records.size() / 2) instanceof JsonObject record)) {
      fields.put("note", new JsonString(text));
      return;
    }
    var spoiled = new ArrayList<>(records);
    var name = distortion.injectedIn().equals("name") ? nameOf(table, record) : "note";
    var note = record.text(name).map(old -> old + " " + text).orElse(text);
    spoiled.set(records.size() / 2, record.with(name, new JsonString(note)));
    fields.put("records", new JsonArray(spoiled));
  }

  /// The field that names a record: the last of its labels.
  private static String nameOf(Table table, JsonObject record) {
    return table.columns().stream()
        .filter(column -> column.kind() == Column.Kind.LABEL)
        .map(Column::name)
        .filter(name -> record.find(name).isPresent())
        .reduce((_, last) -> last)
        .orElse("note");
  }

  /// A document, or the part of it that is wanted.
  Map<String, JsonValue> document(Document document, String content) {
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("document", new JsonString(document.name()));
    distortion.asOf(view.today()).ifPresent(day -> markStale(fields, day.toString()));
    var given = content;
    if (distortion.is(Behaviour.PARTIAL)) {
      given = content.substring(0, content.length() / 2);
      fields.put("truncated", new JsonBoolean(true));
      spoiled = true;
    }
    if (distortion.is(Behaviour.EMPTY)) {
      given = "";
      spoiled = true;
    }
    var text = distortion.injected();
    if (text.isPresent()) {
      given = given + "\n\n" + text.get();
      spoiled = true;
    }
    fields.put("content", new JsonString(given));
    return fields;
  }
}
