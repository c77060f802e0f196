package dev.arc.world;

import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Moment;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Percent;
import dev.arc.quantity.Quantity.Plain;
import dev.arc.quantity.Unit;
import dev.arc.world.Presentation.UnitLabel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns a world into the one that somebody sees who gets it wrong in one way; that world is then
/// solved exactly.
final class Misreader {

  private static final Map<String, String> OTHER_SIDE = otherSide();

  private final Table table;
  private final Misreading misreading;

  private Misreader(Table table, Misreading misreading) {
    this.table = table;
    this.misreading = misreading;
  }

  static Solution solve(World world, Task task, Misreading misreading) {
    return switch (misreading) {
      case FIRST_MATCH -> firstOnly(world, task);
      case BARE_SUM -> bareSum(world, task);
      case CURRENCY_AS_USD,
          NUMBERS_AS_US,
          DAYS_MONTH_FIRST,
          UNITS_IGNORED,
          VISIBLE_ONLY,
          MINOR_AS_MAJOR,
          MINOR_AS_HUNDREDTHS,
          SIGN_AS_LIKELIEST,
          SIGNS_DROPPED,
          REPEATS_COUNTED,
          LOOKALIKES_DROPPED,
          SCOPE_IGNORED,
          FRACTION_AS_PERCENT,
          POINTS_AS_PERCENT,
          RATE_OFF_GROSS,
          YEARLY_RATE_WHOLE,
          PARTS_IGNORED ->
          Solver.solve(seen(world, misreading), MisreadTasks.seen(task, misreading));
    };
  }

  private static World seen(World world, Misreading misreading) {
    return world.withTables(
        world.tables().stream().map(table -> new Misreader(table, misreading).seen()).toList());
  }

  private Table seen() {
    var rows = new ArrayList<Row>();
    var writings = new HashMap<String, Writing>();
    for (var row : believed()) {
      var cells = new LinkedHashMap<String, Cell>();
      row.cells()
          .forEach((column, cell) ->
              cells.put(column, seen(cell, writings.computeIfAbsent(column, this::writing))));
      rows.add(new Row(cells));
    }
    return table.withHiddenRows(0).withRows(rows).withRepeats(List.of());
  }

  private List<Row> believed() {
    return switch (misreading) {
      case VISIBLE_ONLY -> table.visibleRows();
      case REPEATS_COUNTED -> table.withHiddenRows(0).visibleRows();
      case LOOKALIKES_DROPPED -> withoutLookalikes();
      default -> table.rows();
    };
  }

  /// One of all rows that agree in everything but keys and references.
  private List<Row> withoutLookalikes() {
    var kept = new LinkedHashMap<Map<String, Cell>, Row>();
    for (var row : table.rows()) {
      var likeness = new LinkedHashMap<>(row.cells());
      table.columns().stream()
          .filter(column -> column.kind() == Column.Kind.KEY)
          .forEach(column -> likeness.remove(column.name()));
      kept.putIfAbsent(likeness, row);
    }
    return List.copyOf(kept.values());
  }

  private Writing writing(String column) {
    return Writing.of(table, column);
  }

  private Cell seen(Cell cell, Writing writing) {
    return switch (cell) {
      case Cell.Value(var quantity) -> new Cell.Value(seen(quantity, writing));
      case Cell.Words _, Cell.Blank _ -> cell;
    };
  }

  private Quantity seen(Quantity quantity, Writing writing) {
    return switch (misreading) {
      case CURRENCY_AS_USD ->
          quantity instanceof Money(var amount, var _)
              ? new Money(amount, new CurrencyCode("USD"))
              : quantity;
      case NUMBERS_AS_US -> writing.readAsUs(quantity);
      case DAYS_MONTH_FIRST -> monthFirst(quantity);
      case UNITS_IGNORED -> unitsIgnored(quantity);
      case MINOR_AS_MAJOR ->
          quantity instanceof Money money && writing.isMinor(money)
              ? new Money(writing.onPaper(money), money.currency())
              : quantity;
      case MINOR_AS_HUNDREDTHS ->
          quantity instanceof Money money && writing.isMinor(money)
              ? new Money(writing.onPaper(money).movePointLeft(2), money.currency())
              : quantity;
      case SIGN_AS_LIKELIEST ->
          quantity instanceof Money(var amount, var currency)
              ? new Money(amount, CurrencyCode.named(currency.symbol()).getFirst())
              : quantity;
      case SIGNS_DROPPED ->
          quantity instanceof Money(var amount, var currency)
              ? new Money(amount.abs(), currency)
              : quantity;
      case FIRST_MATCH,
          VISIBLE_ONLY,
          BARE_SUM,
          REPEATS_COUNTED,
          LOOKALIKES_DROPPED,
          SCOPE_IGNORED,
          FRACTION_AS_PERCENT,
          POINTS_AS_PERCENT,
          RATE_OFF_GROSS,
          YEARLY_RATE_WHOLE,
          PARTS_IGNORED ->
          quantity;
    };
  }

  private Quantity monthFirst(Quantity quantity) {
    return switch (quantity) {
      case Day(var date) -> new Day(DayText.readMonthFirst(date, table.shown().dates()));
      case Moment(var time, var zone) ->
          new Moment(
              time.with(DayText.readMonthFirst(time.toLocalDate(), table.shown().dates())), zone);
      case Money _, Measure _, Plain _, Percent _ -> quantity;
    };
  }

  private Quantity unitsIgnored(Quantity quantity) {
    return switch (quantity) {
      case Money(var amount, var currency) when table.shown().scale().isLarge() ->
          new Money(new Writing(table.shown(), 0).onPaper(new Money(amount, currency)), currency);
      case Measure(var value, var unit) -> new Measure(value, new Unit(ignored(unit)));
      case Money _, Plain _, Percent _, Day _, Moment _ -> quantity;
    };
  }

  private String ignored(Unit unit) {
    if (table.shown().units() == UnitLabel.NONE) {
      return OTHER_SIDE.getOrDefault(unit.id(), unit.id());
    }
    return firstUnitLike(unit);
  }

  private String firstUnitLike(Unit unit) {
    for (var row : table.rows()) {
      for (var cell : row.cells().values()) {
        if (cell instanceof Cell.Value(Measure(var _, var other))
            && other.dimension().equals(unit.dimension())) {
          return other.id();
        }
      }
    }
    return unit.id();
  }

  private static Solution firstOnly(World world, Task task) {
    var table =
        world
            .table(task.table())
            .orElseThrow(
                () -> new IllegalArgumentException("the world has no table " + task.table()));
    Set<Row> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    for (var part : parts(task)) {
      Selection.rows(table, part).stream().findFirst().ifPresent(kept::add);
    }
    var rows = table.rows().stream().filter(kept::contains).toList();
    return Solver.solve(with(world, table.withHiddenRows(0).withRows(rows)), task);
  }

  private static List<Filter> parts(Task task) {
    return switch (task) {
      case Task.Total(var _, var _, var where) -> List.of(where);
      case Task.LookUp(var _, var _, var where) -> List.of(where);
      case Task.Compare(var _, var _, var one, var other) -> List.of(one, other);
      case Task.TotalIn(var _, var _, var where, var _) -> List.of(where);
      case Task.LookUpPart part -> List.of(part.where());
      case Task.Left(var _, var _, var where, var _) -> List.of(where);
      case Task.Reduced reduced -> List.of(reduced.where());
      case Task.Count(var _, var where) -> List.of(where);
      case Task.Change(var _, var where, var _, var _) -> List.of(where);
    };
  }

  private static Solution bareSum(World world, Task task) {
    var believed = believedCurrency(world, task);
    if (believed.isEmpty()) {
      return Solver.solve(world, task);
    }
    var tables = world.tables().stream().map(table -> relabelled(table, believed.get())).toList();
    return Solver.solve(world.withTables(tables), task);
  }

  private static Optional<CurrencyCode> believedCurrency(World world, Task task) {
    return switch (task) {
      case Task.TotalIn(var _, var _, var _, var currency) ->
          Optional.of(new CurrencyCode(currency));
      case Task.Left(var _, var _, var _, var budget) -> Optional.of(budget.currency());
      case Task.Reduced reduced -> firstCurrency(world, task, reduced.measure());
      case Task.Total(var _, var measure, var _) -> firstCurrency(world, task, measure);
      case Task.Compare(var _, var measure, var _, var _) -> firstCurrency(world, task, measure);
      case Task.LookUp _, Task.LookUpPart _, Task.Count _, Task.Change _ -> Optional.empty();
    };
  }

  private static Optional<CurrencyCode> firstCurrency(World world, Task task, String measure) {
    for (var row : Solver.solve(world, task).rows()) {
      if (row.cells().get(measure) instanceof Cell.Value(Money(var _, var currency))) {
        return Optional.of(currency);
      }
    }
    return Optional.empty();
  }

  private static Table relabelled(Table table, CurrencyCode currency) {
    return table.withRows(table.rows().stream().map(row -> relabelled(row, currency)).toList());
  }

  private static Row relabelled(Row row, CurrencyCode currency) {
    var cells = new LinkedHashMap<String, Cell>();
    row.cells()
        .forEach((column, cell) ->
            cells.put(
                column,
                cell instanceof Cell.Value(Money(var amount, var _))
                    ? new Cell.Value(new Money(amount, currency))
                    : cell));
    return new Row(cells);
  }

  private static World with(World world, Table table) {
    return world.withTables(
        world.tables().stream()
            .map(each -> each.name().equals(table.name()) ? table : each)
            .toList());
  }

  private static Map<String, String> otherSide() {
    var both = new HashMap<String, String>();
    Map.of(
            "km", "mi", "m", "ft", "cm", "in", "kg", "lb", "g", "oz", "t", "ton", "l", "gal", "°C",
            "°F", "m²", "ft²", "ha", "ac")
        .forEach((metric, customary) -> {
          both.put(metric, customary);
          both.put(customary, metric);
        });
    both.putAll(Map.of("km/h", "mph", "mph", "km/h", "km²", "mi²", "mi²", "km²"));
    return both;
  }
}
