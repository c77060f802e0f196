package dev.arc.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Records of one kind, as true values.
///
/// @param name what the records are, in the plural: `expenses`
/// @param source where an agent finds them, as people name it in a request: `munich_travel.xlsx`
/// @param notes what stands above the records for everybody to read, in order: `entity` → `Example
///   GmbH, Munich`
/// @param shown how the values are written wherever this table is read
/// @param hiddenRows how many of the last rows a reader is not given; more than 0 in worlds whose
///   data is incomplete
public record Table(
    String name,
    String source,
    List<Column> columns,
    List<Row> rows,
    Map<String, String> notes,
    Presentation shown,
    int hiddenRows) {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    if (hiddenRows < 0 || hiddenRows > rows.size()) {
      throw new IllegalArgumentException(
          "table " + name + " hides " + hiddenRows + " rows, expected 0 to " + rows.size());
    }
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  public Table withRows(List<Row> other) {
    return new Table(name, source, columns, other, notes, shown, hiddenRows);
  }

  public Table withNotes(Map<String, String> other) {
    return new Table(name, source, columns, rows, other, shown, hiddenRows);
  }

  public Table withShown(Presentation other) {
    return new Table(name, source, columns, rows, notes, other, hiddenRows);
  }

  public Table withHiddenRows(int count) {
    return new Table(name, source, columns, rows, notes, shown, count);
  }

  /// The rows that a reader is given.
  public List<Row> visibleRows() {
    return rows.subList(0, rows.size() - hiddenRows);
  }
}
