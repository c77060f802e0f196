package dev.arc.world;

import dev.arc.quantity.Quantity;
import java.time.LocalDate;
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

  /// Whether one of its days is later than this one.
  public boolean isAfter(LocalDate day) {
    return cells.values().stream()
        .anyMatch(cell -> cell instanceof Cell.Value(var quantity) && isAfter(quantity, day));
  }

  private static boolean isAfter(Quantity quantity, LocalDate day) {
    return switch (quantity) {
      case Quantity.Day(var date) -> date.isAfter(day);
      case Quantity.Moment(var time, var _) -> time.toLocalDate().isAfter(day);
      case Quantity.Money _, Quantity.Measure _, Quantity.Plain _, Quantity.Percent _ -> false;
    };
  }

  public Row with(String column, Cell cell) {
    var changed = new LinkedHashMap<>(cells);
    changed.put(column, cell);
    return new Row(changed);
  }
}
