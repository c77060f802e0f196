package dev.arc.world;

import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Percent;
import java.math.BigDecimal;
import java.math.MathContext;

/// What is asked for, as somebody understands it who gets it wrong in one way.
final class MisreadTasks {

  private static final CurrencyCode DOLLARS = new CurrencyCode("USD");

  private MisreadTasks() {}

  static Task seen(Task task, Misreading misreading) {
    return switch (misreading) {
      case SCOPE_IGNORED -> unscoped(task);
      case CURRENCY_AS_USD ->
          task instanceof Task.Left(var table, var measure, var where, var budget)
              ? new Task.Left(table, measure, where, new Money(budget.amount(), DOLLARS))
              : task;
      case FRACTION_AS_PERCENT, POINTS_AS_PERCENT, RATE_OFF_GROSS, YEARLY_RATE_WHOLE ->
          task instanceof Task.Reduced reduced ? reduced(reduced, misreading) : task;
      case PARTS_IGNORED ->
          task instanceof Task.LookUpPart part
              ? new Task.LookUp(part.table(), part.column(), part.where())
              : task;
      default -> task;
    };
  }

  private static Task unscoped(Task task) {
    return switch (task) {
      case Task.Total(var table, var measure, var where) ->
          new Task.Total(table, measure, where.unscoped());
      case Task.TotalIn(var table, var measure, var where, var currency) ->
          new Task.TotalIn(table, measure, where.unscoped(), currency);
      case Task.Left(var table, var measure, var where, var budget) ->
          new Task.Left(table, measure, where.unscoped(), budget);
      case Task.Reduced reduced ->
          new Task.Reduced(
              reduced.table(),
              reduced.measure(),
              reduced.where().unscoped(),
              reduced.rate(),
              reduced.points(),
              reduced.included(),
              reduced.share());
      case Task.LookUp _, Task.LookUpPart _, Task.Compare _, Task.Count _, Task.Change _ -> task;
    };
  }

  private static Task reduced(Task.Reduced task, Misreading misreading) {
    return switch (misreading) {
      case FRACTION_AS_PERCENT -> withRate(task, task.rate().value().movePointLeft(2));
      case YEARLY_RATE_WHOLE ->
          withRate(
              task,
              task.rate()
                  .value()
                  .multiply(BigDecimal.valueOf(task.share() == null ? 1 : task.share())));
      case POINTS_AS_PERCENT -> {
        var points = task.points().value();
        var before = task.rate().value().subtract(points);
        yield withRate(
            task,
            before.multiply(BigDecimal.ONE.add(points.movePointLeft(2)), MathContext.DECIMAL64));
      }
      default ->
          new Task.Reduced(
              task.table(),
              task.measure(),
              task.where(),
              task.rate(),
              task.points(),
              false,
              task.share());
    };
  }

  private static Task withRate(Task.Reduced task, BigDecimal rate) {
    return new Task.Reduced(
        task.table(),
        task.measure(),
        task.where(),
        new Percent(rate),
        task.points(),
        task.included(),
        task.share());
  }
}
