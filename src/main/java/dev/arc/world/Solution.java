package dev.arc.world;

import dev.arc.quantity.Quantity;
import java.util.List;

/// The right answer to a task in a world.
///
/// @param figures what a right answer states: for a total one figure for each currency or unit, for
///   a comparison the two totals and their difference where they have the same currency; converted
///   figures where the task wants them and the world has the rates
/// @param rows the rows that were meant
/// @param missingRate true where a conversion was asked for and the world has no rate
public record Solution(List<Quantity> figures, List<Row> rows, boolean missingRate) {

  public Solution {
    figures = List.copyOf(figures);
    rows = List.copyOf(rows);
  }
}
