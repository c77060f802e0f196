package dev.arc.world;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Money;
import dev.arc.world.Presentation.MoneyLabel;
import dev.arc.world.Presentation.UnitLabel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes the true values of a table the way its [Presentation] wants them to be seen. What is
/// written can be read back by somebody who knows the presentation, and by nobody else for certain.
public final class Presenter {

  private static final String CURRENCY = "currency";
  private static final String UNIT = "unit";

  private Presenter() {}

  /// A record as a program returns it: figures are numbers where the style is that of machines and
  /// their label stands elsewhere, and text as written on paper otherwise; a blank is null.
  public static JsonObject record(Table table, Row row) {
    return records(table, List.of(row)).getFirst();
  }

  /// Several records of one table.
  public static List<JsonObject> records(Table table, List<Row> rows) {
    var writings = writings(table);
    var all = new ArrayList<JsonObject>(rows.size());
    for (var row : rows) {
      all.add(new JsonObject(fields(table, row, writings)));
    }
    return all;
  }

  /// How the cells of one column are written: on paper, blanks as empty text.
  public static String write(Table table, Cell cell, Column column) {
    return text(cell, Writing.of(table, column.name()));
  }

  /// What stands above the records: the table's own notes, and the currency and the unit where the
  /// presentation puts them there.
  public static Map<String, String> notes(Table table) {
    var notes = new LinkedHashMap<>(table.notes());
    if (table.shown().money() == MoneyLabel.HEADER) {
      labels(table, Money.class).ifPresent(codes -> notes.putIfAbsent(CURRENCY, codes));
    }
    if (table.shown().units() == UnitLabel.HEADER) {
      labels(table, Measure.class).ifPresent(units -> notes.putIfAbsent(UNIT, units));
    }
    return notes;
  }

  /// The names of the fields that a record has, in order: the columns, and those that carry a
  /// currency.
  public static List<String> fieldNames(Table table) {
    var names = new ArrayList<String>();
    for (var column : table.columns()) {
      names.add(column.name());
      currencyField(table, column).ifPresent(names::add);
    }
    return names;
  }

  /// The figures that stand on paper for cells of a table, free of marks and labels; words, days
  /// and blanks have none.
  public static List<BigDecimal> numbers(Table table, List<Cell> cells) {
    var writing = new Writing(table.shown(), 0);
    var numbers = new ArrayList<BigDecimal>();
    for (var cell : cells) {
      if (cell instanceof Cell.Value(var quantity)) {
        writing.number(quantity).ifPresent(numbers::add);
      }
    }
    return numbers;
  }

  /// A figure that a program computed from the figures on paper of some cells, knowing nothing of
  /// currencies and units: written as the column writes, with the label of the cells where they all
  /// have the same, and none where they have not.
  ///
  /// @param from the cells that were computed with
  public static JsonValue computed(Table table, Column column, List<Cell> from, BigDecimal number) {
    return Writing.of(table, column.name()).computed(from, number);
  }

  /// The visible part of a table as text: its notes, then its records in a Markdown table.
  public static String text(Table table) {
    var text = new StringBuilder();
    notes(table).forEach((name, note) -> text.append(name).append(": ").append(note).append('\n'));
    if (!text.isEmpty()) {
      text.append('\n');
    }
    line(text, fieldNames(table));
    line(text, fieldNames(table).stream().map(_ -> "---").toList());
    for (var record : records(table, table.visibleRows())) {
      line(
          text,
          fieldNames(table).stream()
              .map(name -> plain(record.fields().getOrDefault(name, new JsonNull())))
              .toList());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(
        cells.stream()
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String plain(JsonValue value) {
    return switch (value) {
      case JsonString(var text) -> text;
      case JsonNumber(var number) -> number.toPlainString();
      case JsonNull _ -> "";
      case JsonValue.JsonBoolean(var truth) -> String.valueOf(truth);
      case JsonObject _, JsonValue.JsonArray _ ->
          throw new IllegalArgumentException("a cell holds " + value);
    };
  }

  private static Map<String, Writing> writings(Table table) {
    var writings = new LinkedHashMap<String, Writing>();
    for (var column : table.columns()) {
      writings.put(column.name(), Writing.of(table, column.name()));
    }
    return writings;
  }

  private static Map<String, JsonValue> fields(
      Table table, Row row, Map<String, Writing> writings) {
    var fields = new LinkedHashMap<String, JsonValue>();
    for (var column : table.columns()) {
      var cell = row.find(column.name()).orElseGet(Cell.Blank::new);
      fields.put(
          column.name(),
          value(cell, writings.getOrDefault(column.name(), new Writing(table.shown(), 0))));
      currencyField(table, column).ifPresent(name -> fields.put(name, currency(cell)));
    }
    return fields;
  }

  private static JsonValue value(Cell cell, Writing writing) {
    return switch (cell) {
      case Cell.Blank _ -> new JsonNull();
      case Cell.Value(var quantity) when writing.isBareNumber(quantity) ->
          new JsonNumber(writing.bareNumber(quantity));
      case Cell.Value _, Cell.Words _ -> new JsonString(text(cell, writing));
    };
  }

  private static String text(Cell cell, Writing writing) {
    return switch (cell) {
      case Cell.Words(var text) -> text;
      case Cell.Value(var quantity) -> writing.write(quantity);
      case Cell.Blank _ -> "";
    };
  }

  private static JsonValue currency(Cell cell) {
    return cell instanceof Cell.Value(Money money)
        ? new JsonString(money.currency().code())
        : new JsonNull();
  }

  /// The field beside an amount that names its currency, where the presentation has one and the
  /// table has no such column itself.
  private static Optional<String> currencyField(Table table, Column column) {
    if (table.shown().money() != MoneyLabel.COLUMN || column.kind() != Column.Kind.MONEY) {
      return Optional.empty();
    }
    var alone =
        table.columns().stream().filter(each -> each.kind() == Column.Kind.MONEY).count() == 1;
    var name = alone ? CURRENCY : column.name() + "_" + CURRENCY;
    return table.columns().stream().anyMatch(each -> each.name().equals(name))
        ? Optional.empty()
        : Optional.of(name);
  }

  private static Optional<String> labels(Table table, Class<? extends Quantity> kind) {
    var labels = new LinkedHashSet<String>();
    for (var row : table.rows()) {
      for (var cell : row.cells().values()) {
        if (cell instanceof Cell.Value(var quantity) && kind.isInstance(quantity)) {
          labels.add(label(quantity));
        }
      }
    }
    return labels.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", labels));
  }

  static String label(Quantity quantity) {
    return switch (quantity) {
      case Money(var _, var currency) -> currency.code();
      case Measure(var _, var unit) -> unit.id();
      case Quantity.Plain _, Quantity.Percent _, Quantity.Day _, Quantity.Moment _ -> "";
    };
  }
}
