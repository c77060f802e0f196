package dev.arc.reproduction;

import dev.arc.scenario.Situation;
import dev.arc.scenario.User;
import dev.arc.world.Cell;
import dev.arc.world.Column;
import dev.arc.world.Presentation;
import dev.arc.world.Row;
import dev.arc.world.Table;
import dev.arc.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/// A situation without some of its parts. Texts that speak of what is left out are still as they
/// were: [Retelling] puts them right.
final class Cutting {
  private final Situation whole;
  private final Set<Part> leftOut;

  private Cutting(Situation whole, Set<Part> leftOut) {
    this.whole = whole;
    this.leftOut = leftOut;
  }

  /// Empty where what is left would ask for something else.
  static Optional<Situation> of(Situation whole, Set<Part> leftOut) {
    return new Cutting(whole, leftOut).cut();
  }

  private Optional<Situation> cut() {
    var unsaid = new Unsaid(whole, leftOut);
    var mistaken = whole.mistaken();
    return Messages.of(whole)
        .without(leftOut, unsaid)
        .map(messages ->
            new Situation(
                messages.tasks().getLast(),
                messages.earlier(),
                mistaken == null ? null : unsaid.task(mistaken),
                messages.texts().getFirst(),
                messages.said(unsaid.user(user())),
                world(),
                whole.doubts(),
                kept(whole.faults(), Part.Fault::new),
                whole.limits()))
        .filter(this::isWithoutLoss);
  }

  /// Whether the records can be found where nobody says where they are, and no column is gone that
  /// what is left has a bearing on.
  private boolean isWithoutLoss(Situation cut) {
    if (leftOut.contains(new Part.Source()) && cut.world().tables().size() != 1) {
      return false;
    }
    var bound = new Bound(cut);
    var tables = whole.world().tables();
    return leftOut.stream()
        .noneMatch(part ->
            part instanceof Part.Field(var number, var column)
                && bound.isNeeded(tables.get(number).withRows(records(number)), column));
  }

  private List<Row> records(int table) {
    var rows = whole.world().tables().get(table).rows();
    return kept(rows, row -> new Part.Record(table, row)).stream()
        .filter(row -> !isOutOfScope(row))
        .toList();
  }

  /// What is no longer spoken of as left out, or counted in, is gone with the words: what is right
  /// of the other records stays right.
  private boolean isOutOfScope(Row row) {
    return leftOut.contains(new Part.Scope())
        && Unsaid.scoped(whole).stream()
            .anyMatch(name -> row.cells().containsValue(new Cell.Words(name)));
  }

  private <T> List<T> kept(List<T> all, IntFunction<Part> part) {
    var kept = new ArrayList<T>();
    for (var number = 0; number < all.size(); number++) {
      if (!leftOut.contains(part.apply(number))) {
        kept.add(all.get(number));
      }
    }
    return kept;
  }

  private User user() {
    var user = whole.user();
    var knows = new LinkedHashMap<>(user.knows());
    knows.keySet().removeIf(topic -> leftOut.contains(new Part.Knowledge(topic)));
    var dodge = leftOut.contains(new Part.Dodge()) ? null : user.dodge();
    return new User(knows, user.patience(), user.otherwise(), dodge, user.turns());
  }

  private World world() {
    var world = whole.world();
    var tables = new ArrayList<Table>();
    for (var number = 0; number < world.tables().size(); number++) {
      if (!leftOut.contains(new Part.WholeTable(number))) {
        tables.add(table(number, world.tables().get(number)));
      }
    }
    return world
        .withTables(tables)
        .withDocuments(kept(world.documents(), Part.Text::new))
        .withRates(kept(world.rates(), Part.Rate::new));
  }

  private Table table(int number, Table table) {
    var columns =
        table.columns().stream()
            .filter(column -> !leftOut.contains(new Part.Field(number, column.name())))
            .toList();
    var visible = table.rows().size() - table.hiddenRows();
    var hidden = 0;
    for (var row = visible; row < table.rows().size(); row++) {
      var isGone = leftOut.contains(new Part.Record(number, row));
      hidden += isGone || isOutOfScope(table.rows().get(row)) ? 0 : 1;
    }
    var rows = records(number);
    var notes = new LinkedHashMap<>(table.notes());
    notes.keySet().removeIf(name -> leftOut.contains(new Part.Note(number, name)));
    return new Table(
        table.name(),
        table.source(),
        columns,
        rows.stream().map(row -> narrowed(row, table.columns(), columns)).toList(),
        notes,
        shown(number, table.shown()),
        hidden,
        kept(table.repeats(), row -> new Part.Repeat(number, row)).stream()
            .filter(repeat -> rows.stream().anyMatch(row -> isOf(repeat, row, table)))
            .map(row -> narrowed(row, table.columns(), columns))
            .toList());
  }

  /// Whether a row says again what another one says: they differ at most in what tells records
  /// apart.
  private static boolean isOf(Row repeat, Row row, Table table) {
    return table.columns().stream()
        .filter(column -> column.kind() != Column.Kind.KEY)
        .allMatch(column -> same(repeat, row, column.name()));
  }

  private static boolean same(Row one, Row other, String column) {
    Cell first = one.cells().get(column);
    return Objects.equals(first, other.cells().get(column));
  }

  private static Row narrowed(Row row, List<Column> before, List<Column> after) {
    var cells = new LinkedHashMap<>(row.cells());
    before.stream()
        .filter(column -> !after.contains(column))
        .forEach(column -> cells.remove(column.name()));
    return new Row(cells);
  }

  private Presentation shown(int table, Presentation shown) {
    var plain = Presentation.PLAIN;
    for (var aspect : Part.Aspect.values()) {
      if (leftOut.contains(new Part.Style(table, aspect))) {
        shown =
            switch (aspect) {
              case MONEY -> shown.withMoney(plain.money());
              case NUMBERS -> shown.withNumbers(plain.numbers());
              case DATES -> shown.withDates(plain.dates());
              case UNITS -> shown.withUnits(plain.units());
              case SCALE -> shown.withScale(plain.scale());
            };
      }
    }
    return shown;
  }
}
