package dev.arc.world;

import dev.arc.quantity.Quantity;

/// What stands in one place of a table.
public sealed interface Cell {

  /// Words.
  record Words(String text) implements Cell {}

  /// A true value; how it is written is the table's [Presentation].
  record Value(Quantity quantity) implements Cell {}

  /// Nothing: the value is not known yet.
  record Blank() implements Cell {}
}
