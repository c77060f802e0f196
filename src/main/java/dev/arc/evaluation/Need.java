package dev.arc.evaluation;

import dev.arc.scenario.Situation;
import dev.arc.world.Cell;
import dev.arc.world.Row;
import dev.arc.world.Table;
import dev.arc.world.Task;

/// Whether an agent got to see what its scenario is about.
final class Need {

  private Need() {}

  /// Whether the data has to be looked up and never was: no lookup brought anything, and neither a
  /// fault that was met nor a change that was made tells that the agent was at work.
  static boolean isUnmet(Situation situation, Play play) {
    return hasToLookUp(situation)
        && play.calls().stream()
            .noneMatch(call ->
                Calls.broughtData(call) || Calls.metFault(call) || !call.effects().isEmpty());
  }

  /// A change can be made of what the request says. Agents without a tool to look things up are
  /// given the records in the request.
  private static boolean hasToLookUp(Situation situation) {
    return !(situation.task() instanceof Task.Change)
        && situation.world().tables().stream()
            .anyMatch(table -> !table.rows().isEmpty() && !isTold(table, situation.request()));
  }

  private static boolean isTold(Table table, String request) {
    return table.visibleRows().stream().allMatch(row -> isTold(row, request));
  }

  private static boolean isTold(Row row, String request) {
    return row.cells().values().stream()
        .filter(Cell.Words.class::isInstance)
        .allMatch(cell -> request.contains(((Cell.Words) cell).text()));
  }
}
