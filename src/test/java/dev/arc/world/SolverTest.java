package dev.arc.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Plain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SolverTest {

  private static final Filter MUNICH = Filter.of(Map.of("city", "munich"));
  private static final Filter ALL = Filter.of(Map.of());

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void totalsAreTheSumsPerCurrencyOfTheRowsMeant(int seed) {
    var world = RandomWorlds.world(seed);
    var summer =
        new Filter(
            Map.of("city", "Munich"),
            "booked",
            LocalDate.of(2026, 6, 1),
            LocalDate.of(2026, 8, 31));

    var solution = Solver.solve(world, new Task.Total("expenses", "amount", summer));

    var naive = new TreeMap<String, BigDecimal>();
    for (var row : world.tables().getFirst().rows()) {
      var month = ((Quantity.Day) value(row, "booked")).date().getMonthValue();
      if (city(row).equals("Munich")
          && month >= 6
          && month <= 8
          && row.cells().get("amount") instanceof Cell.Value(Money money)) {
        naive.merge(money.currency().code(), money.amount(), BigDecimal::add);
      }
    }
    assertThat(byCode(solution.figures())).isEqualTo(naive);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void conversionSumsAtTheEndAndRoundsOnce(int seed) {
    var world = RandomWorlds.world(seed);

    var solution = Solver.solve(world, new Task.TotalIn("expenses", "amount", ALL, "USD"));

    // EUR 1.25 is the latest rate that is not after today; JPY goes the other way round, GBP
    // through EUR; KWD has no rate.
    var perUnit =
        Map.of(
            "USD",
            BigDecimal.ONE,
            "EUR",
            new BigDecimal("1.25"),
            "GBP",
            new BigDecimal("1.5"),
            "JPY",
            BigDecimal.ONE.divide(new BigDecimal("150"), MathContext.DECIMAL128));
    var totals = byCode(Solver.solve(world, new Task.Total("expenses", "amount", ALL)).figures());
    assertThat(solution.missingRate()).isEqualTo(totals.containsKey("KWD"));
    if (!totals.isEmpty() && !solution.missingRate()) {
      var sum = BigDecimal.ZERO;
      for (var total : totals.entrySet()) {
        sum = sum.add(total.getValue().multiply(perUnit.get(total.getKey())));
      }
      assertThat(solution.figures()).hasSize(1);
      assertThat(
              solution
                  .figures()
                  .getFirst()
                  .sameAs(Money.of(sum.setScale(2, RoundingMode.HALF_UP).toPlainString(), "USD")))
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comparisonEndsWithTheDifferenceOfTwoLikeSums(int seed) {
    var world = RandomWorlds.world(seed);
    var lyon = Filter.of(Map.of("city", "Lyon"));

    var heads = Solver.solve(world, new Task.Compare("expenses", "heads", MUNICH, lyon));

    var one = sumOfHeads(world, "Munich");
    var other = sumOfHeads(world, "Lyon");
    if (one != null && other != null) {
      assertThat(heads.figures())
          .containsExactly(new Plain(one), new Plain(other), new Plain(one.subtract(other).abs()));
    } else {
      assertThat(heads.figures()).hasSizeLessThan(2);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void countIsTheNumberOfRowsMeant(int seed) {
    var world = RandomWorlds.world(seed);

    var solution = Solver.solve(world, new Task.Count("expenses", MUNICH));

    var rows =
        world.tables().getFirst().rows().stream()
            .filter(row -> city(row).equals("Munich"))
            .toList();
    assertThat(solution.rows()).isEqualTo(rows);
    assertThat(solution.figures()).containsExactly(new Plain(BigDecimal.valueOf(rows.size())));
  }

  @Test
  void unknownTableColumnAndSumOfDaysAreNamed() {
    var world = RandomWorlds.world(1);

    assertThatThrownBy(() -> Solver.solve(world, new Task.Count("trips", ALL)))
        .hasMessage("the world has no table trips, expected one of [expenses]");
    assertThatThrownBy(() -> Solver.solve(world, new Task.Total("expenses", "cost", ALL)))
        .hasMessage(
            "table expenses has no column cost, expected one of [id, city, amount, distance, heads, booked]");
    assertThatThrownBy(() ->
            Solver.solve(Worlds.euros("100", "200"), new Task.Total("expenses", "booked", ALL)))
        .hasMessage("2026-04-03 is no number and cannot be added up");
  }

  @Test
  void dollarsAreBelievedWithTheSameDigits() {
    var mixed = Worlds.of(Presentation.PLAIN, "12400 EUR", "300.50 GBP");

    assertThat(misread(mixed, Misreading.CURRENCY_AS_USD))
        .containsExactly(Money.of("12700.50", "USD"));
  }

  @Test
  void germanFiguresShrinkUnderAnAmericanEye() {
    var german =
        Worlds.of(
            Presentation.PLAIN.withNumbers(Presentation.Numbers.GERMAN),
            "1234.56 EUR",
            "12400.00 EUR");
    var whole = Worlds.of(Presentation.PLAIN.withNumbers(Presentation.Numbers.GERMAN), "12400 EUR");
    var swiss =
        Worlds.of(Presentation.PLAIN.withNumbers(Presentation.Numbers.SWISS), "12400.50 CHF");
    var french =
        Worlds.of(Presentation.PLAIN.withNumbers(Presentation.Numbers.FRENCH), "1240.50 EUR");
    var millions =
        Worlds.of(Presentation.PLAIN.withNumbers(Presentation.Numbers.GERMAN), "1234567.89 EUR");

    assertThat(misread(german, Misreading.NUMBERS_AS_US)).satisfiesExactly(is("13.63456 EUR"));
    assertThat(misread(whole, Misreading.NUMBERS_AS_US)).satisfiesExactly(is("12.4 EUR"));
    assertThat(misread(swiss, Misreading.NUMBERS_AS_US)).satisfiesExactly(is("12400.5 CHF"));
    assertThat(misread(french, Misreading.NUMBERS_AS_US)).satisfiesExactly(is("124050 EUR"));
    assertThat(misread(millions, Misreading.NUMBERS_AS_US)).satisfiesExactly(is("1234567.89 EUR"));
  }

  @Test
  void dayAndMonthChangePlacesOnlyWhereTheyCan() {
    var dayFirst =
        Worlds.euros("100")
            .withTables(
                List.of(
                    Worlds.table("100 EUR")
                        .withShown(Presentation.PLAIN.withDates(Presentation.Dates.DAY_FIRST))));
    var task = new Task.LookUp("expenses", "booked", ALL);

    assertThat(Solver.misread(dayFirst, task, Misreading.DAYS_MONTH_FIRST).figures())
        .containsExactly(Quantity.Day.of("2026-03-04"));
    assertThat(Solver.misread(Worlds.euros("100"), task, Misreading.DAYS_MONTH_FIRST).figures())
        .containsExactly(Quantity.Day.of("2026-04-03"));
    assertThat(DayText.readMonthFirst(LocalDate.of(2026, 4, 13), Presentation.Dates.DAY_FIRST))
        .isEqualTo("2026-04-13");
  }

  @Test
  void thousandsAreBelievedOnesAndBareKilometresMiles() {
    var thousands =
        Worlds.of(Presentation.PLAIN.withScale(Presentation.Scale.THOUSANDS), "12400000 EUR");
    var bare = Worlds.of(Presentation.PLAIN.withUnits(Presentation.UnitLabel.NONE), "1 EUR");
    var labelled = Worlds.of(Presentation.PLAIN, "1 EUR");
    var distance = new Task.Total("expenses", "distance", ALL);

    assertThat(misread(thousands, Misreading.UNITS_IGNORED)).satisfiesExactly(is("12400 EUR"));
    assertThat(Solver.misread(bare, distance, Misreading.UNITS_IGNORED).figures())
        .containsExactly(Measure.of("12.5", "mi"));
    assertThat(Solver.misread(labelled, distance, Misreading.UNITS_IGNORED).figures())
        .containsExactly(Measure.of("12.5", "km"));
  }

  @Test
  void firstMatchLooksNoFurther() {
    var world = Worlds.euros("100", "200", "300");

    assertThat(misread(world, Misreading.FIRST_MATCH)).satisfiesExactly(is("100 EUR"));
  }

  @Test
  void whatIsHiddenIsLeftOut() {
    var world =
        Worlds.euros("100", "200", "300")
            .withTables(List.of(Worlds.table("100 EUR", "200 EUR", "300 EUR").withHiddenRows(1)));

    assertThat(misread(world, Misreading.VISIBLE_ONLY)).satisfiesExactly(is("300 EUR"));
    assertThat(Solver.solve(world, new Task.Total("expenses", "amount", ALL)).figures())
        .satisfiesExactly(is("600 EUR"));
  }

  @Test
  void penceAreBelievedPounds() {
    var pence =
        Worlds.of(
            Presentation.PLAIN.withMoney(Presentation.MoneyLabel.MINOR), "40.50 GBP", "10 EUR");

    assertThat(misread(pence, Misreading.MINOR_AS_MAJOR))
        .satisfiesExactly(is("4050 GBP"), is("10 EUR"));
  }

  @Test
  void currenciesAreAddedAsIfTheyWereOne() {
    var mixed = Worlds.of(Presentation.PLAIN, "100 EUR", "50 GBP");
    var inDollars = new Task.TotalIn("expenses", "amount", ALL, "USD");

    assertThat(misread(mixed, Misreading.BARE_SUM)).satisfiesExactly(is("150 EUR"));
    assertThat(Solver.misread(mixed, inDollars, Misreading.BARE_SUM).figures())
        .satisfiesExactly(is("150 USD"));
  }

  private static List<Quantity> misread(World world, Misreading misreading) {
    return Solver.misread(world, new Task.Total("expenses", "amount", ALL), misreading).figures();
  }

  private static java.util.function.Consumer<Quantity> is(String canonical) {
    return figure ->
        assertThat(figure.sameAs(Quantity.of(canonical)))
            .as(figure.canonical() + " is " + canonical)
            .isTrue();
  }

  private static TreeMap<String, BigDecimal> byCode(List<Quantity> figures) {
    var sums = new TreeMap<String, BigDecimal>();
    for (var figure : figures) {
      var money = (Money) figure;
      assertThat(sums.put(money.currency().code(), money.amount())).isNull();
    }
    return sums;
  }

  private static BigDecimal sumOfHeads(World world, String city) {
    return world.tables().getFirst().rows().stream()
        .filter(row -> city(row).equals(city))
        .map(row -> ((Plain) value(row, "heads")).value())
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private static String city(Row row) {
    return ((Cell.Words) row.cells().get("city")).text();
  }

  private static Quantity value(Row row, String column) {
    return ((Cell.Value) row.cells().get(column)).quantity();
  }
}
