package dev.arc.world;

import dev.arc.quantity.Quantity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of a table that a filter means.
final class Selection {

  private Selection() {}

  /// @throws IllegalArgumentException when the filter names a column that the table does not have
  static List<Row> rows(Table table, Filter filter) {
    filter.equal().keySet().forEach(column -> require(table, column));
    if (filter.dayColumn() != null) {
      require(table, filter.dayColumn());
    }
    var meant = new ArrayList<Row>();
    for (var row : table.rows()) {
      if (wordsMatch(row, filter) && dayMatches(row, filter)) {
        meant.add(row);
      }
    }
    return meant;
  }

  static void require(Table table, String name) {
    if (table.columns().stream().noneMatch(column -> column.name().equals(name))) {
      throw new IllegalArgumentException(
          "table "
              + table.name()
              + " has no column "
              + name
              + ", expected one of "
              + table.columns().stream().map(Column::name).toList());
    }
  }

  private static boolean wordsMatch(Row row, Filter filter) {
    for (var wanted : filter.equal().keySet()) {
      if (!has(row, wanted, filter.equal()) && !has(row, wanted, filter.also())) {
        return false;
      }
    }
    return filter.without().keySet().stream().noneMatch(each -> has(row, each, filter.without()));
  }

  private static boolean has(Row row, String column, Map<String, String> wanted) {
    var word = wanted.get(column);
    return word != null && words(row.cells().get(column)).equalsIgnoreCase(word.strip());
  }

  private static String words(@Nullable Cell cell) {
    return switch (cell) {
      case null -> "";
      case Cell.Words(var text) -> text.strip();
      case Cell.Value(var quantity) -> quantity.canonical();
      case Cell.Blank _ -> "";
    };
  }

  private static boolean dayMatches(Row row, Filter filter) {
    if (filter.dayColumn() == null) {
      return true;
    }
    var day = day(row.cells().get(filter.dayColumn()), filter.zone());
    return day != null
        && (filter.from() == null || !day.isBefore(filter.from()))
        && (filter.to() == null || !day.isAfter(filter.to()));
  }

  private static @Nullable LocalDate day(@Nullable Cell cell, @Nullable ZoneId zone) {
    if (cell instanceof Cell.Value(var quantity)) {
      return switch (quantity) {
        case Quantity.Day(var date) -> date;
        case Quantity.Moment moment -> day(moment, zone);
        case Quantity.Money _, Quantity.Measure _, Quantity.Plain _, Quantity.Percent _ -> null;
      };
    }
    return null;
  }

  /// A moment that names no zone is in UTC, as machines write it.
  private static LocalDate day(Quantity.Moment moment, @Nullable ZoneId zone) {
    if (zone == null) {
      return moment.time().toLocalDate();
    }
    var written = moment.zone() == null ? ZoneOffset.UTC : moment.zone();
    return moment.time().atZone(written).withZoneSameInstant(zone).toLocalDate();
  }
}
