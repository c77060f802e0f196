package dev.arc.world;

import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Plain;
import dev.arc.quantity.Unit;
import dev.arc.world.Column.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Worlds of every kind, from a seed: several currencies and units, negative and broken amounts,
/// blanks, hidden rows.
public final class RandomWorlds {

  static final List<String> CITIES = List.of("Munich", "Lyon", "Tokyo", "Leeds");
  static final List<String> CURRENCIES = List.of("EUR", "GBP", "USD", "JPY", "KWD");
  static final List<String> UNITS = List.of("km", "mi", "m");
  public static final List<Column> COLUMNS =
      List.of(
          new Column("id", Kind.KEY),
          new Column("city", Kind.LABEL),
          new Column("amount", Kind.MONEY),
          new Column("distance", Kind.MEASURE),
          new Column("heads", Kind.NUMBER),
          new Column("booked", Kind.DAY));

  private final SplittableRandom chance;

  private RandomWorlds(long seed) {
    chance = new SplittableRandom(seed);
  }

  public static World world(long seed) {
    return new RandomWorlds(seed).world();
  }

  static Presentation presentation(long seed) {
    return new RandomWorlds(seed).presentation();
  }

  private World world() {
    var rates =
        List.of(
            new Rate("EUR", "USD", new BigDecimal("1.10"), LocalDate.of(2026, 9, 30)),
            new Rate("EUR", "USD", new BigDecimal("1.25"), LocalDate.of(2026, 10, 30)),
            new Rate("EUR", "USD", new BigDecimal("9.99"), LocalDate.of(2027, 1, 1)),
            new Rate("GBP", "EUR", new BigDecimal("1.20"), LocalDate.of(2026, 10, 30)),
            new Rate("USD", "JPY", new BigDecimal("150"), LocalDate.of(2026, 10, 29)));
    var documents =
        List.of(
            new Document(
                "travel_policy.md",
                "Trips above 2,000 EUR need an approval by the head of department."));
    return new World(
        LocalDateTime.of(2026, 11, 2, 9, 30),
        ZoneId.of("Europe/Berlin"),
        List.of(table()),
        documents,
        rates);
  }

  private Table table() {
    var rows = new ArrayList<Row>();
    var size = chance.nextInt(0, 12);
    for (var index = 0; index < size; index++) {
      rows.add(row(index));
    }
    var hidden = chance.nextInt(4) == 0 ? chance.nextInt(size + 1) : 0;
    return new Table(
        "expenses",
        "travel_2026.xlsx",
        COLUMNS,
        rows,
        Map.of("entity", "Example Ltd"),
        presentation(),
        hidden);
  }

  private Row row(int index) {
    var cells = new LinkedHashMap<String, Cell>();
    cells.put("id", new Cell.Words("EXP-" + (1000 + index)));
    cells.put("city", new Cell.Words(one(CITIES)));
    cells.put(
        "amount",
        blankOr(new Cell.Value(new Money(decimal(2), new CurrencyCode(one(CURRENCIES))))));
    cells.put("distance", new Cell.Value(new Measure(decimal(1).abs(), new Unit(one(UNITS)))));
    cells.put("heads", new Cell.Value(new Plain(BigDecimal.valueOf(chance.nextInt(2000)))));
    cells.put(
        "booked", new Cell.Value(new Day(LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(300)))));
    return new Row(cells);
  }

  private Cell blankOr(Cell cell) {
    return chance.nextInt(10) == 0 ? new Cell.Blank() : cell;
  }

  private BigDecimal decimal(int places) {
    return BigDecimal.valueOf(
        chance.nextLong(-20_000_00, 900_000_000L), chance.nextBoolean() ? 0 : places);
  }

  private Presentation presentation() {
    return new Presentation(
        one(List.of(Presentation.MoneyLabel.values())),
        one(List.of(Presentation.Numbers.values())),
        one(List.of(Presentation.Dates.values())),
        one(List.of(Presentation.UnitLabel.values())),
        one(List.of(Presentation.Scale.values())));
  }

  private <T> T one(List<T> choices) {
    return choices.get(chance.nextInt(choices.size()));
  }
}
