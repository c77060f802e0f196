package dev.arc.reproduction;

import dev.arc.world.Filter;
import dev.arc.world.Task;
import java.util.List;
import java.util.function.UnaryOperator;

/// Which records a task is about.
final class Meant {

  private Meant() {}

  /// One filter, or the two of a comparison.
  static List<Filter> by(Task task) {
    return switch (task) {
      case Task.Total(var _, var _, var where) -> List.of(where);
      case Task.TotalIn(var _, var _, var where, var _) -> List.of(where);
      case Task.LookUp(var _, var _, var where) -> List.of(where);
      case Task.LookUpPart part -> List.of(part.where());
      case Task.Left(var _, var _, var where, var _) -> List.of(where);
      case Task.Reduced reduced -> List.of(reduced.where());
      case Task.Count(var _, var where) -> List.of(where);
      case Task.Change(var _, var where, var _, var _) -> List.of(where);
      case Task.Compare(var _, var _, var one, var other) -> List.of(one, other);
    };
  }

  /// The same task about other records.
  static Task in(Task task, UnaryOperator<Filter> edit) {
    return switch (task) {
      case Task.Total(var table, var measure, var where) ->
          new Task.Total(table, measure, edit.apply(where));
      case Task.TotalIn(var table, var measure, var where, var currency) ->
          new Task.TotalIn(table, measure, edit.apply(where), currency);
      case Task.LookUp(var table, var column, var where) ->
          new Task.LookUp(table, column, edit.apply(where));
      case Task.LookUpPart(var table, var column, var where, var parts, var times) ->
          new Task.LookUpPart(table, column, edit.apply(where), parts, times);
      case Task.Left(var table, var measure, var where, var budget) ->
          new Task.Left(table, measure, edit.apply(where), budget);
      case Task.Reduced was ->
          new Task.Reduced(
              was.table(),
              was.measure(),
              edit.apply(was.where()),
              was.rate(),
              was.points(),
              was.included(),
              was.share());
      case Task.Count(var table, var where) -> new Task.Count(table, edit.apply(where));
      case Task.Change(var table, var where, var verb, var details) ->
          new Task.Change(table, edit.apply(where), verb, details);
      case Task.Compare(var table, var measure, var one, var other) ->
          new Task.Compare(table, measure, edit.apply(one), edit.apply(other));
    };
  }
}
