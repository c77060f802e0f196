package dev.arc.tool;

import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Plain;
import dev.arc.world.Cell;
import dev.arc.world.Column;
import dev.arc.world.Document;
import dev.arc.world.Effect;
import dev.arc.world.Presentation;
import dev.arc.world.Presenter;
import dev.arc.world.Rate;
import dev.arc.world.Row;
import dev.arc.world.Table;
import dev.arc.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The world as tools can read it: its tables, its rates as one more table, its documents, and what
/// has been done so far.
///
/// @param data the world's own tables
/// @param tables those and, where the world has rates, `exchange_rates`
/// @param effects in order; grows while a scenario is played
record View(World world, List<Table> data, List<Table> tables, List<Effect> effects) {

  static final String RATES = "exchange_rates";
  private static final Set<String> RATE_WORDS = Set.of("rate", "exchange", "fx", "forex");

  static View of(World world) {
    var tables = new ArrayList<>(world.tables());
    rates(world).ifPresent(tables::add);
    return new View(world, world.tables(), List.copyOf(tables), new ArrayList<>());
  }

  /// The same world, in which what is done from now on is done there alone.
  View copy() {
    return new View(world, data, tables, new ArrayList<>(effects));
  }

  List<Document> documents() {
    return world.documents();
  }

  LocalDate today() {
    return world.now().toLocalDate();
  }

  /// Everything that can be asked for, by the name to ask with.
  List<String> sources() {
    return Stream.concat(
            tables.stream().map(Table::source), documents().stream().map(Document::name))
        .distinct()
        .toList();
  }

  /// The tables that a question in words can be about: the rates only where it speaks of rates and
  /// no other table has any.
  List<Table> askedFor(Set<String> words) {
    var speaksOfRates = RATE_WORDS.stream().anyMatch(words::contains);
    var othersHaveRates =
        data.stream()
            .anyMatch(table -> RATE_WORDS.stream().anyMatch(Search.context(table)::contains));
    if (speaksOfRates && !othersHaveRates && tables.size() > data.size()) {
      return List.of(tables.getLast());
    }
    return data;
  }

  /// Tables with their columns, as a database lists them.
  String schema() {
    return tables.stream()
        .map(table -> table.name() + " (" + String.join(", ", Presenter.fieldNames(table)) + ")")
        .collect(Collectors.joining(", "));
  }

  /// The key of a record; empty when its table has none.
  static Optional<String> key(Table table, Row row) {
    return table.columns().stream()
        .filter(column -> column.kind() == Column.Kind.KEY)
        .findFirst()
        .flatMap(column -> words(row, column));
  }

  /// The words in a cell, where words stand there.
  static Optional<String> words(Row row, Column column) {
    return row.cells().get(column.name()) instanceof Cell.Words(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Optional<Table> rates(World world) {
    var today = world.now().toLocalDate();
    var rows =
        world.rates().stream().filter(rate -> !rate.day().isAfter(today)).map(View::row).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var columns =
        List.of(
            new Column("from_currency", Column.Kind.LABEL),
            new Column("to_currency", Column.Kind.LABEL),
            new Column("rate", Column.Kind.NUMBER),
            new Column("day", Column.Kind.DAY));
    return Optional.of(new Table(RATES, RATES, columns, rows, Map.of(), Presentation.PLAIN, 0));
  }

  private static Row row(Rate rate) {
    var cells = new LinkedHashMap<String, Cell>();
    cells.put("from_currency", new Cell.Words(rate.from()));
    cells.put("to_currency", new Cell.Words(rate.to()));
    cells.put("rate", new Cell.Value(new Plain(rate.rate())));
    cells.put("day", new Cell.Value(new Day(rate.day())));
    return new Row(cells);
  }
}
