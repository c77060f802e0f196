package dev.arc.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Plain;
import dev.arc.world.Presentation.Dates;
import dev.arc.world.Presentation.MoneyLabel;
import dev.arc.world.Presentation.Numbers;
import dev.arc.world.Presentation.UnitLabel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PresenterTest {

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoKnowsTheStyleReadsBackWhatIsTrue(int seed) {
    var table = RandomWorlds.world(seed).tables().getFirst();

    for (var row : table.rows()) {
      var record = Presenter.record(table, row);

      assertThat(record.fields().keySet()).containsExactlyElementsOf(Presenter.fieldNames(table));
      row.cells()
          .forEach((column, cell) -> assertReadsBack(table, cell, record.fields().get(column)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CODE;US;12,400.50 EUR;-12,400.50 EUR",
        "CODE;PLAIN;12400.50 EUR;-12400.50 EUR",
        "CODE;INDIAN;12,400.50 EUR;-12,400.50 EUR",
        "CODE;SWISS;12'400.50 EUR;-12'400.50 EUR",
        "CODE;ACCOUNTING;12,400.50 EUR;(12,400.50) EUR",
        "SYMBOL;US;€12,400.50;-€12,400.50",
        "SYMBOL;ACCOUNTING;€12,400.50;(€12,400.50)",
        "SYMBOL;GERMAN;12.400,50 €;-12.400,50 €",
        "MINOR;US;12,400.50 EUR;-12,400.50 EUR",
        "NONE;GERMAN;12.400,50;-12.400,50"
      },
      quoteCharacter = '"')
  void amountsStandAsPeopleWriteThem(
      MoneyLabel label, Numbers numbers, String positive, String negative) {
    var table =
        Worlds.table("12400.50 EUR", "-12400.50 EUR")
            .withShown(Presentation.PLAIN.withMoney(label).withNumbers(numbers));

    assertThat(written(table, 0, "amount")).isEqualTo(positive);
    assertThat(written(table, 1, "amount")).isEqualTo(negative);
  }

  @Test
  void indianFiguresGroupInLakhs() {
    var table =
        Worlds.table("1240000.50 INR").withShown(Presentation.PLAIN.withNumbers(Numbers.INDIAN));

    assertThat(written(table, 0, "amount")).isEqualTo("12,40,000.50 INR");
  }

  @Test
  void figuresOfAColumnHaveTheSameDecimals() {
    var table = Worlds.table("12400 EUR", "3150.5 EUR");

    assertThat(written(table, 0, "amount")).isEqualTo("12,400.00 EUR");
    assertThat(written(table, 1, "amount")).isEqualTo("3,150.50 EUR");
    assertThat(written(Worlds.table("12400 EUR", "3150.00 EUR"), 1, "amount"))
        .isEqualTo("3,150 EUR");
  }

  @Test
  void penceCarryTheirOwnMark() {
    var table = Worlds.table("40.50 GBP").withShown(Presentation.PLAIN.withMoney(MoneyLabel.MINOR));

    assertThat(written(table, 0, "amount")).isEqualTo("4,050 GBp");
  }

  @Test
  void symbolsOfLettersStandApart() {
    var table =
        Worlds.table("12400 SEK").withShown(Presentation.PLAIN.withMoney(MoneyLabel.SYMBOL));

    assertThat(written(table, 0, "amount")).isEqualTo("kr 12,400");
  }

  @ParameterizedTest
  @CsvSource({
    "ISO,2026-04-03",
    "MONTH_FIRST,04/03/2026",
    "DAY_FIRST,03/04/2026",
    "LONG,3 April 2026",
    "DAY_FIRST_SHORT,03/04/26"
  })
  void daysStandAsPeopleWriteThem(Dates style, String expected) {
    var table = Worlds.table("1 EUR").withShown(Presentation.PLAIN.withDates(style));

    assertThat(written(table, 0, "booked")).isEqualTo(expected);
  }

  @Test
  void currencyInAColumnLeavesANumber() {
    var table =
        Worlds.table("12400 EUR").withShown(Presentation.PLAIN.withMoney(MoneyLabel.COLUMN));

    assertThat(Json.write(Presenter.record(table, table.rows().getFirst())))
        .isEqualTo(
            "{\"id\":\"EXP-1\",\"city\":\"Munich\",\"amount\":12400,\"currency\":\"EUR\",\"distance\":\"12.5 km\",\"heads\":3,\"booked\":\"2026-04-03\"}");
    assertThat(Presenter.notes(table)).isEqualTo(Map.of("entity", "Example GmbH, Munich"));
  }

  @Test
  void currencyInTheHeaderIsANote() {
    var table =
        Worlds.table("12400 EUR", "1 GBP")
            .withShown(Presentation.PLAIN.withMoney(MoneyLabel.HEADER).withUnits(UnitLabel.HEADER));

    assertThat(Presenter.notes(table))
        .containsEntry("currency", "EUR, GBP")
        .containsEntry("unit", "km");
    assertThat(Presenter.record(table, table.rows().getFirst()).find("distance"))
        .contains(new JsonNumber(new BigDecimal("12.5")));
    assertThat(Presenter.notes(table.withNotes(Map.of("currency", "USD"))))
        .containsEntry("currency", "USD");
  }

  @Test
  void blankIsNull() {
    var table = Worlds.table("12400 EUR");
    var row = table.rows().getFirst().with("amount", new Cell.Blank());

    assertThat(Presenter.record(table, row).find("amount")).contains(new JsonValue.JsonNull());
    assertThat(Presenter.write(table, new Cell.Blank(), RandomWorlds.COLUMNS.get(2))).isEmpty();
  }

  @Test
  void textShowsNotesThenWhatIsVisible() {
    var table = Worlds.table("12400 EUR", "1 EUR").withHiddenRows(1);

    assertThat(Presenter.text(table))
        .isEqualTo(
            """
            entity: Example GmbH, Munich

            | id | city | amount | distance | heads | booked |
            | --- | --- | --- | --- | --- | --- |
            | EXP-1 | Munich | 12,400 EUR | 12.5 km | 3 | 2026-04-03 |
            """);
  }

  private static String written(Table table, int row, String column) {
    return Presenter.write(
        table, table.rows().get(row).cells().get(column), table.column(column).orElseThrow());
  }

  /// A reader who knows the table's style and, where none is written, the label; written apart from
  /// the code it checks.
  private static void assertReadsBack(Table table, Cell cell, JsonValue written) {
    switch (cell) {
      case Cell.Words(var text) -> assertThat(written).isEqualTo(new JsonString(text));
      case Cell.Blank _ -> assertThat(written).isEqualTo(new JsonValue.JsonNull());
      case Cell.Value(var quantity) ->
          assertThat(read(table, quantity, written).sameAs(quantity))
              .as(written + " is " + quantity)
              .isTrue();
    }
  }

  private static Quantity read(Table table, Quantity like, JsonValue written) {
    var text =
        written instanceof JsonNumber(var number)
            ? number.toPlainString()
            : ((JsonString) written).value();
    var style = written instanceof JsonNumber ? Numbers.PLAIN : table.shown().numbers();
    return switch (like) {
      case Money money -> money(table.shown(), money, text, number(text, style));
      case Measure(var _, var unit) -> {
        assertThat(text.endsWith(" " + unit.id()))
            .isEqualTo(table.shown().units() == UnitLabel.SHOWN);
        yield new Measure(number(text.replace(" " + unit.id(), ""), style), unit);
      }
      case Plain _ -> new Plain(number(text, style));
      case Day _ -> new Day(day(text, table.shown().dates()));
      case Quantity.Percent _, Quantity.Moment _ ->
          throw new AssertionError("not in random worlds");
    };
  }

  private static Quantity money(Presentation shown, Money like, String text, BigDecimal number) {
    if (text.contains("GBp")) {
      assertThat(shown.money()).isEqualTo(MoneyLabel.MINOR);
      return new Money(number.movePointLeft(2), new CurrencyCode("GBP"));
    }
    var label =
        switch (shown.money()) {
          case CODE, MINOR -> like.currency().code();
          case SYMBOL -> like.currency().symbol();
          case COLUMN, HEADER, NONE -> "";
        };
    assertThat(text).contains(label);
    var zeros =
        switch (shown.scale()) {
          case ONES -> 0;
          case THOUSANDS -> 3;
          case LAKHS -> 5;
          case MILLIONS -> 6;
          case CRORES -> 7;
          case MINOR -> -like.currency().minorDigits();
        };
    return new Money(number.scaleByPowerOfTen(zeros), like.currency());
  }

  private static BigDecimal number(String text, Numbers style) {
    var negative = text.startsWith("-") || text.startsWith("(");
    var digits = text.replaceAll("[^0-9.,]", "");
    if (List.of(Numbers.GERMAN, Numbers.FRENCH).contains(style)) {
      digits = digits.replace(".", "").replace(',', '.');
    }
    var value = new BigDecimal(digits.replace(",", ""));
    return negative ? value.negate() : value;
  }

  private static LocalDate day(String text, Dates style) {
    var pattern =
        switch (style) {
          case ISO -> "uuuu-MM-dd";
          case MONTH_FIRST -> "MM/dd/uuuu";
          case DAY_FIRST -> "dd/MM/uuuu";
          case LONG -> "d MMMM uuuu";
          case DAY_FIRST_SHORT -> "dd/MM/uu";
        };
    return LocalDate.parse(text, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
  }
}
