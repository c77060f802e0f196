package dev.arc.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One record: a cell for each column name.
public record Row(Map<String, Cell> cells) {

  public Row {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  public Optional<Cell> find(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  public Row with(String column, Cell cell) {
    var changed = new LinkedHashMap<>(cells);
    changed.put(column, cell);
    return new Row(changed);
  }
}
