package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Money;
import dev.arc.world.Cell;
import dev.arc.world.Column;
import dev.arc.world.Presenter;
import dev.arc.world.Row;
import dev.arc.world.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A table as a database holds it: figures and days are known as such, however they are written.
record SqlTable(Table table) {

  /// The fields that a record has, a column that carries the currency included.
  List<String> fields() {
    return Presenter.fieldNames(table);
  }

  /// The field of this name, whatever the case.
  Optional<String> field(String name) {
    return fields().stream().filter(field -> field.equalsIgnoreCase(name)).findFirst();
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
          number(column.get(), value)
              .map(number -> (SqlValue) new SqlValue.Number(number))
              .orElse(SqlValue.NOTHING);
    };
  }

  private Optional<BigDecimal> number(Column column, Cell cell) {
    return Presenter.numbers(table, column, List.of(cell)).stream().findFirst();
  }

  /// The field as an answer shows it.
  JsonValue shown(Row row, String field) {
    return Presenter.record(table, row).find(field).orElseGet(JsonNull::new);
  }

  /// A figure computed from a column, written as the column is.
  JsonValue computed(String field, List<Row> rows, BigDecimal number) {
    var cells = rows.stream().flatMap(row -> row.find(field).stream()).toList();
    return Presenter.computed(table, column(field).orElseThrow(), cells, number);
  }

  /// Whether a field holds amounts of money.
  boolean isMoney(String field, Row row) {
    return row.cells().get(field) instanceof Cell.Value(Money _);
  }
}
