package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.quantity.Quantity;
import dev.arc.world.Cell;
import dev.arc.world.Column;
import dev.arc.world.Presenter;
import dev.arc.world.Row;
import dev.arc.world.Table;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table as a database holds it: figures and days are known as such, however they are written.
/// Made for one query.
final class SqlTable {

  private final Table table;
  private final List<String> fields;
  private final Map<Row, JsonObject> records = new IdentityHashMap<>();

  SqlTable(Table table) {
    this.table = table;
    fields = Presenter.fieldNames(table);
  }

  Table table() {
    return table;
  }

  /// The fields that a record has, a column that carries the currency included.
  List<String> fields() {
    return fields;
  }

  /// The field of this name, whatever the case; `booked_on` is also `booked on`.
  Optional<String> field(String name) {
    var exact = fields.stream().filter(field -> field.equalsIgnoreCase(name)).findFirst();
    var words = exact.isPresent() ? List.<String>of() : Words.of(name);
    return exact.or(
        () -> fields.stream().filter(field -> Words.of(field).equals(words)).findFirst());
  }

  Optional<Column> column(String field) {
    return table.column(field);
  }

  SqlValue value(Row row, String field) {
    var column = column(field);
    if (column.isEmpty()) {
      return shown(row, field) instanceof JsonString(var code)
          ? new SqlValue.Text(code)
          : SqlValue.NOTHING;
    }
    return switch (row.find(field).orElseGet(Cell.Blank::new)) {
      case Cell.Blank _ -> SqlValue.NOTHING;
      case Cell.Words(var text) -> new SqlValue.Text(text);
      case Cell.Value(Quantity.Day(var date)) -> new SqlValue.Date(date);
      case Cell.Value(Quantity.Moment(var time, var _)) -> new SqlValue.Date(time.toLocalDate());
      case Cell.Value value ->
          number(value)
              .map(number -> (SqlValue) new SqlValue.Number(number))
              .orElse(SqlValue.NOTHING);
    };
  }

  private Optional<BigDecimal> number(Cell cell) {
    return Presenter.numbers(table, List.of(cell)).stream().findFirst();
  }

  /// The field as an answer shows it.
  JsonValue shown(Row row, String field) {
    if (records.isEmpty()) {
      // All at once: how a figure is written depends on its whole column.
      var rows = table.visibleRows();
      var written = Presenter.records(table, rows);
      for (var index = 0; index < rows.size(); index++) {
        records.put(rows.get(index), written.get(index));
      }
    }
    return records.getOrDefault(row, JsonObject.empty()).find(field).orElseGet(JsonNull::new);
  }

  /// A figure computed from a column, written as the column is.
  JsonValue computed(String field, List<Row> rows, BigDecimal number) {
    var cells = rows.stream().flatMap(row -> row.find(field).stream()).toList();
    return Presenter.computed(table, column(field).orElseThrow(), cells, number);
  }
}
