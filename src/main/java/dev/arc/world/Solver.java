package dev.arc.world;

import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Moment;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Percent;
import dev.arc.quantity.Quantity.Plain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Works out the right answer to a task from the truth of a world, and the wrong one that a given
/// misreading leads to.
public final class Solver {

  private final World world;

  private Solver(World world) {
    this.world = world;
  }

  /// The right answer, over all rows, those that readers are not given included; blanks have no
  /// value and count for nothing.
  ///
  /// @throws IllegalArgumentException when the task names a table or column that the world does not
  ///   have, or adds up what is no number
  public static Solution solve(World world, Task task) {
    return new Solver(world).solve(task);
  }

  /// The answer of somebody who gets the world wrong in one way and does everything else right.
  public static Solution misread(World world, Task task, Misreading misreading) {
    return Misreader.solve(world, task, misreading);
  }

  private Solution solve(Task task) {
    return switch (task) {
      case Task.Total(var table, var measure, var where) -> total(table(table), measure, where);
      case Task.LookUp(var table, var column, var where) -> lookUp(table(table), column, where);
      case Task.Compare(var table, var measure, var one, var other) ->
          compare(table(table), measure, one, other);
      case Task.TotalIn(var table, var measure, var where, var currency) ->
          totalIn(total(table(table), measure, where), new CurrencyCode(currency));
      case Task.LookUpPart part -> part(part);
      case Task.Left(var table, var measure, var where, var budget) ->
          left(total(table(table), measure, where), budget);
      case Task.Reduced reduced -> reduced(reduced);
      case Task.Count(var table, var where) -> count(Selection.rows(table(table), where));
      case Task.Change(var table, var where, var _, var _) ->
          new Solution(List.of(), Selection.rows(table(table), where), false);
    };
  }

  private Table table(String name) {
    return world
        .table(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the world has no table "
                    + name
                    + ", expected one of "
                    + world.tables().stream().map(Table::name).toList()));
  }

  private static Solution total(Table table, String measure, Filter where) {
    Selection.require(table, measure);
    var rows = Selection.rows(table, where);
    return new Solution(totals(rows, measure), rows, false);
  }

  private static Solution lookUp(Table table, String column, Filter where) {
    Selection.require(table, column);
    var rows = Selection.rows(table, where);
    return new Solution(values(rows, column), rows, false);
  }

  private static Solution count(List<Row> rows) {
    return new Solution(List.of(new Plain(BigDecimal.valueOf(rows.size()))), rows, false);
  }

  private static Solution compare(Table table, String measure, Filter one, Filter other) {
    var first = total(table, measure, one);
    var second = total(table, measure, other);
    var figures = new ArrayList<>(first.figures());
    figures.addAll(second.figures());
    if (first.figures().size() == 1 && second.figures().size() == 1) {
      var left = first.figures().getFirst();
      var right = second.figures().getFirst();
      if (label(left).equals(label(right))) {
        figures.add(withNumber(left, number(left).subtract(number(right)).abs()));
      }
    }
    var rows = new ArrayList<>(first.rows());
    rows.addAll(second.rows());
    return new Solution(figures, rows, false);
  }

  private Solution part(Task.LookUpPart task) {
    var found = lookUp(table(task.table()), task.column(), task.where());
    var figures = new ArrayList<Quantity>();
    for (var figure : found.figures()) {
      var other =
          task.times()
              ? number(figure).multiply(task.parts())
              : number(figure).divide(task.parts(), digits(figure), RoundingMode.HALF_UP);
      figures.add(withNumber(figure, other));
    }
    return new Solution(figures, found.rows(), false);
  }

  private Solution left(Solution spent, Money budget) {
    var inBudget = totalIn(spent, budget.currency());
    if (inBudget.missingRate()) {
      return inBudget;
    }
    var sum =
        inBudget.figures().stream().map(Solver::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Solution(
        List.of(new Money(budget.amount().subtract(sum), budget.currency())), spent.rows(), false);
  }

  private Solution reduced(Task.Reduced task) {
    var total = total(table(task.table()), task.measure(), task.where());
    var share = task.rate().value().movePointLeft(2);
    var figures = new ArrayList<Quantity>();
    for (var figure : total.figures()) {
      var rest =
          task.included()
              ? number(figure).divide(BigDecimal.ONE.add(share), MathContext.DECIMAL64)
              : number(figure).multiply(BigDecimal.ONE.subtract(share));
      figures.add(withNumber(figure, rest.setScale(digits(figure), RoundingMode.HALF_UP)));
    }
    return new Solution(figures, total.rows(), false);
  }

  private static int digits(Quantity figure) {
    return figure instanceof Money(var _, var currency) ? currency.minorDigits() : 2;
  }

  private Solution totalIn(Solution total, CurrencyCode currency) {
    var exchange = Exchange.of(world);
    var sum = BigDecimal.ZERO;
    for (var figure : total.figures()) {
      if (!(figure instanceof Money(var amount, var from))) {
        throw new IllegalArgumentException(
            figure.canonical() + " is no sum of money and cannot be given in " + currency.code());
      }
      var quote = exchange.quote(from.code(), currency.code());
      if (quote.isEmpty()) {
        return new Solution(total.figures(), total.rows(), true);
      }
      sum = sum.add(amount.multiply(quote.get().rate()));
    }
    if (total.figures().isEmpty()) {
      return total;
    }
    var rounded = sum.setScale(currency.minorDigits(), RoundingMode.HALF_UP);
    return new Solution(List.of(new Money(rounded, currency)), total.rows(), false);
  }

  /// One sum for each currency or unit, in order of appearance.
  private static List<Quantity> totals(List<Row> rows, String column) {
    var sums = new LinkedHashMap<String, Quantity>();
    for (var value : values(rows, column)) {
      sums.merge(
          label(value), value, (sum, next) -> withNumber(sum, number(sum).add(number(next))));
    }
    return List.copyOf(sums.values());
  }

  private static List<Quantity> values(List<Row> rows, String column) {
    var values = new ArrayList<Quantity>();
    for (var row : rows) {
      if (row.cells().get(column) instanceof Cell.Value(var quantity)) {
        values.add(quantity);
      }
    }
    return values;
  }

  /// What quantities that can be added have in common.
  private static String label(Quantity quantity) {
    return switch (quantity) {
      case Money(var _, var currency) -> currency.code();
      case Measure(var _, var unit) -> unit.id();
      case Plain _ -> "";
      case Percent _ -> "%";
      case Day _, Moment _ -> throw notANumber(quantity);
    };
  }

  private static BigDecimal number(Quantity quantity) {
    return switch (quantity) {
      case Money(var amount, var _) -> amount;
      case Measure(var value, var _) -> value;
      case Plain(var value) -> value;
      case Percent(var value) -> value;
      case Day _, Moment _ -> throw notANumber(quantity);
    };
  }

  private static Quantity withNumber(Quantity like, BigDecimal number) {
    return switch (like) {
      case Money(var _, var currency) -> new Money(number, currency);
      case Measure(var _, var unit) -> new Measure(number, unit);
      case Plain _ -> new Plain(number);
      case Percent _ -> new Percent(number);
      case Day _, Moment _ -> throw notANumber(like);
    };
  }

  private static IllegalArgumentException notANumber(Quantity quantity) {
    return new IllegalArgumentException(
        quantity.canonical() + " is no number and cannot be added up");
  }
}
