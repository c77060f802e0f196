package dev.arc.world;

import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Plain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Small worlds that tests can calculate by hand.
public final class Worlds {

  private Worlds() {}

  /// Expenses in Munich of so many euros each.
  public static World euros(String... amounts) {
    return of(
        Presentation.PLAIN,
        Stream.of(amounts).map(amount -> amount + " EUR").toArray(String[]::new));
  }

  /// Expenses in Munich of these amounts, shown so.
  public static World of(Presentation shown, String... amounts) {
    return new World(
        LocalDateTime.of(2026, 11, 2, 9, 30),
        ZoneId.of("Europe/Berlin"),
        List.of(table(amounts).withShown(shown)),
        List.of(
            new Document(
                "travel_policy.md",
                "Trips above 2,000 EUR need an approval by the head of department.\n\nTaxis are paid.")),
        List.of(new Rate("EUR", "USD", new BigDecimal("1.25"), LocalDate.of(2026, 10, 30))));
  }

  /// The table of those worlds: `expenses` in `munich_travel.xlsx`, keys EXP-1 and so on, each of
  /// 12.5 km on 3 April 2026.
  public static Table table(String... amounts) {
    var rows = new ArrayList<Row>();
    for (var amount : amounts) {
      var cells = new LinkedHashMap<String, Cell>();
      cells.put("id", new Cell.Words("EXP-" + (rows.size() + 1)));
      cells.put("city", new Cell.Words("Munich"));
      cells.put("amount", new Cell.Value(Quantity.of(amount)));
      cells.put("distance", new Cell.Value(Measure.of("12.5", "km")));
      cells.put("heads", new Cell.Value(Plain.of("3")));
      cells.put("booked", new Cell.Value(Day.of("2026-04-03")));
      rows.add(new Row(cells));
    }
    return new Table(
        "expenses",
        "munich_travel.xlsx",
        RandomWorlds.COLUMNS,
        rows,
        Map.of("entity", "Example GmbH, Munich"),
        Presentation.PLAIN,
        0);
  }
}
