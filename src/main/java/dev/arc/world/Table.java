package dev.arc.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Records of one kind, as true values.
///
/// @param name what the records are, in the plural: `expenses`
/// @param source where an agent finds them, as people name it in a request: `munich_travel.xlsx`
/// @param notes what stands above the records for everybody to read, in order: `entity` → `Example
///   GmbH, Munich`
/// @param shown how the values are written wherever this table is read
/// @param hiddenRows how many of the last rows a reader is not given; more than 0 in worlds whose
///   data is incomplete
/// @param repeats rows that stand there once more than they should: readers see them behind the
///   others, and they are no part of the truth
public record Table(
    String name,
    String source,
    List<Column> columns,
    List<Row> rows,
    Map<String, String> notes,
    Presentation shown,
    int hiddenRows,
    List<Row> repeats) {

  public Table {
    repeats = List.copyOf(repeats);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    if (hiddenRows < 0 || hiddenRows > rows.size()) {
      throw new IllegalArgumentException(
          "table " + name + " hides " + hiddenRows + " rows, expected 0 to " + rows.size());
    }
  }

  /// A table in which nothing stands twice.
  public Table(
      String name,
      String source,
      List<Column> columns,
      List<Row> rows,
      Map<String, String> notes,
      Presentation shown,
      int hiddenRows) {
    this(name, source, columns, rows, notes, shown, hiddenRows, List.of());
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  public Table withRows(List<Row> other) {
    return new Table(name, source, columns, other, notes, shown, hiddenRows, repeats);
  }

  public Table withNotes(Map<String, String> other) {
    return new Table(name, source, columns, rows, other, shown, hiddenRows, repeats);
  }

  public Table withShown(Presentation other) {
    return new Table(name, source, columns, rows, notes, other, hiddenRows, repeats);
  }

  public Table withHiddenRows(int count) {
    return new Table(name, source, columns, rows, notes, shown, count, repeats);
  }

  public Table withRepeats(List<Row> other) {
    return new Table(name, source, columns, rows, notes, shown, hiddenRows, other);
  }

  /// The rows that a reader is given.
  public List<Row> visibleRows() {
    var visible = rows.subList(0, rows.size() - hiddenRows);
    return repeats.isEmpty() ? visible : Stream.concat(visible.stream(), repeats.stream()).toList();
  }
}
