package dev.arc.tool;

import dev.arc.world.Presenter;
import dev.arc.world.Row;
import dev.arc.world.Table;
import java.util.List;

/// The part of a table that a call is answered with.
///
/// @param fields the names of the fields that are given
/// @param operations sums and the like that are wanted besides the records
record Selected(Table table, List<Row> rows, List<String> fields, List<Aggregate> operations) {

  static Selected all(Table table) {
    return new Selected(table, table.visibleRows(), Presenter.fieldNames(table), List.of());
  }

  Selected withRows(List<Row> some) {
    return new Selected(table, some, fields, operations);
  }

  Selected withFields(List<String> some) {
    return new Selected(table, rows, some, operations);
  }

  Selected withOperations(List<Aggregate> wanted) {
    return new Selected(table, rows, fields, wanted);
  }
}
