package dev.arc.scenario;

import dev.arc.quantity.Quantity.Day;
import dev.arc.world.Cell;
import dev.arc.world.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The last day that the data of one scenario knows of. What is dated later is true, but not in the
/// data that readers are given.
record DataEnd(Setting setting) {

  /// The day, where the records have days: by the edit `data_ends` `inside` the period that is
  /// asked for, so that the last of the records meant is missing, `before` it, or `after` it.
  Optional<LocalDate> day(List<Row> rows) {
    var period = setting.period();
    return switch (setting.edit("data_ends")) {
      case "before" -> Optional.of(period.from().minusDays(1));
      case "last_day" -> Optional.of(period.to());
      case "after" -> Optional.of(period.to().plusDays(5));
      default -> meant(rows).max(Comparator.naturalOrder()).map(last -> last.minusDays(1));
    };
  }

  /// The records, those at the end that are not in the data.
  List<Row> lastOnes(List<Row> rows) {
    var day = day(rows);
    if (!setting.edited("data_ends") || day.isEmpty()) {
      return rows;
    }
    return Stream.concat(
            rows.stream().filter(row -> !row.isAfter(day.get())),
            rows.stream().filter(row -> row.isAfter(day.get())))
        .toList();
  }

  /// How many are not in the data.
  int later(List<Row> rows) {
    var day = day(rows);
    return setting.edited("data_ends") && day.isPresent()
        ? (int) rows.stream().filter(row -> row.isAfter(day.get())).count()
        : 0;
  }

  private Stream<LocalDate> meant(List<Row> rows) {
    return rows.stream()
        .filter(row ->
            row.find(setting.domain().group()).equals(Optional.of(new Cell.Words(setting.group()))))
        .flatMap(row -> row.find(setting.day()).stream())
        .filter(Cell.Value.class::isInstance)
        .map(cell -> ((Cell.Value) cell).quantity())
        .filter(Day.class::isInstance)
        .map(day -> ((Day) day).date())
        .filter(setting.period()::covers);
  }

  /// The day in the two ways in which the catalogue's texts may write it.
  static Map<String, String> words(LocalDate day) {
    return Map.of("as_of", day.toString(), "as_of_long", Period.written(day));
  }
}
