package dev.arc.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Percent;
import dev.arc.world.Presentation.Scale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Minor units, scopes, repetitions, budgets and rates: what is right, and what is believed.
class MoneyWorldsTest {

  private static final Filter ALL = Filter.of(Map.of());
  private static final Task TOTAL = new Task.Total("expenses", "amount", ALL);

  @Test
  void smallestUnitIsTheCurrencysOwn() {
    assertThat(onPaper("40.50 USD")).isEqualTo("4050 USD");
    assertThat(onPaper("4.050 KWD")).isEqualTo("4050 KWD");
    assertThat(onPaper("4050 JPY")).isEqualTo("4050 JPY");
    assertThat(onPaper("1 USDC")).isEqualTo("1000000 USDC");
  }

  @Test
  void lakhsAndCroresAreWrittenWithoutTheirZeros() {
    var lakhs = Worlds.table("1240000 INR").withShown(shown(Scale.LAKHS));
    var crores = Worlds.table("124000000 INR").withShown(shown(Scale.CRORES));

    assertThat(cell(lakhs)).isEqualTo("12.40 INR");
    assertThat(cell(crores)).isEqualTo("12.40 INR");
  }

  @Test
  void hundredthsFitNeitherYenNorDinars() {
    var minor = shown(Scale.MINOR);

    assertThat(misread(Worlds.of(minor, "4050 JPY"), Misreading.MINOR_AS_HUNDREDTHS))
        .containsExactly("40.50 JPY");
    assertThat(misread(Worlds.of(minor, "4.050 KWD"), Misreading.MINOR_AS_HUNDREDTHS))
        .containsExactly("40.50 KWD");
    assertThat(misread(Worlds.of(minor, "40.50 USD"), Misreading.MINOR_AS_HUNDREDTHS))
        .containsExactly("40.50 USD");
  }

  @Test
  void sharedSignIsTakenForTheLikeliestCurrency() {
    var world = Worlds.of(Presentation.PLAIN, "100 NOK", "5 CAD");

    assertThat(misread(world, Misreading.SIGN_AS_LIKELIEST)).containsExactly("100 SEK", "5 USD");
  }

  @Test
  void repeatedRowsAreSeenButCountOnce() {
    var table = Worlds.table("100 EUR", "20 EUR");
    var world = Worlds.euros().withTables(List.of(table.withRepeats(table.rows().subList(0, 1))));

    assertThat(world.tables().getFirst().visibleRows()).hasSize(3);
    assertThat(right(world, TOTAL)).containsExactly("120 EUR");
    assertThat(misread(world, Misreading.REPEATS_COUNTED)).containsExactly("220 EUR");
  }

  @Test
  void lookalikesAreTwoUnlessTheyAreDropped() {
    var world = Worlds.euros("100", "100", "20");

    assertThat(right(world, TOTAL)).containsExactly("220 EUR");
    assertThat(misread(world, Misreading.LOOKALIKES_DROPPED)).containsExactly("120 EUR");
  }

  @Test
  void scopeAddsAndLeavesOut() {
    var world = Worlds.euros("100", "20", "3");
    var first = Filter.of(Map.of("id", "EXP-1"));

    assertThat(right(world, total(first.also(Map.of("id", "EXP-2"))))).containsExactly("120 EUR");
    assertThat(right(world, total(ALL.without(Map.of("id", "EXP-2"))))).containsExactly("103 EUR");
    assertThat(canonical(misreadScope(world, ALL.without(Map.of("id", "EXP-2")))))
        .containsExactly("123 EUR");
  }

  @Test
  void budgetLeavesWhatIsNotSpentInItsOwnCurrency() {
    var world = Worlds.euros("100", "20");
    var inEuros = new Task.Left("expenses", "amount", ALL, Money.of("500", "EUR"));
    var inDollars = new Task.Left("expenses", "amount", ALL, Money.of("500", "USD"));
    var inPounds = new Task.Left("expenses", "amount", ALL, Money.of("500", "GBP"));

    assertThat(right(world, inEuros)).containsExactly("380.00 EUR");
    assertThat(right(world, inDollars)).containsExactly("350.00 USD");
    assertThat(Solver.solve(world, inPounds).missingRate()).isTrue();
    assertThat(canonical(Solver.misread(world, inEuros, Misreading.CURRENCY_AS_USD)))
        .containsExactly("380.00 USD");
  }

  @Test
  void rateIsTakenOffOrTakenOut() {
    var world = Worlds.euros("100", "20");

    assertThat(right(world, reduced("20", "0", false))).containsExactly("96.00 EUR");
    assertThat(right(world, reduced("20", "0", true))).containsExactly("100.00 EUR");
    assertThat(
            canonical(Solver.misread(world, reduced("20", "0", true), Misreading.RATE_OFF_GROSS)))
        .containsExactly("96.00 EUR");
    assertThat(
            canonical(
                Solver.misread(world, reduced("20", "0", false), Misreading.FRACTION_AS_PERCENT)))
        .containsExactly("119.76 EUR");
    assertThat(
            canonical(
                Solver.misread(world, reduced("15", "5", false), Misreading.POINTS_AS_PERCENT)))
        .containsExactly("107.40 EUR");
  }

  @Test
  void partsAndWholesAreToldOfEachOther() {
    var world = Worlds.euros("100");
    var piece = part("8", false);
    var carton = part("8", true);

    assertThat(right(world, piece)).containsExactly("12.50 EUR");
    assertThat(right(world, carton)).containsExactly("800 EUR");
    assertThat(canonical(Solver.misread(world, piece, Misreading.PARTS_IGNORED)))
        .containsExactly("100 EUR");
  }

  private static Task part(String parts, boolean times) {
    return new Task.LookUpPart("expenses", "amount", ALL, new BigDecimal(parts), times);
  }

  private static Task reduced(String rate, String points, boolean included) {
    return new Task.Reduced(
        "expenses", "amount", ALL, Percent.of(rate), Percent.of(points), included);
  }

  private static Task total(Filter where) {
    return new Task.Total("expenses", "amount", where);
  }

  private static Solution misreadScope(World world, Filter where) {
    return Solver.misread(world, total(where), Misreading.SCOPE_IGNORED);
  }

  private static Presentation shown(Scale scale) {
    return Presentation.PLAIN.withScale(scale).withNumbers(Presentation.Numbers.PLAIN);
  }

  private static String onPaper(String amount) {
    return cell(Worlds.table(amount).withShown(shown(Scale.MINOR)));
  }

  private static String cell(Table table) {
    return Presenter.write(
        table, table.rows().getFirst().cells().get("amount"), table.column("amount").orElseThrow());
  }

  private static Stream<String> right(World world, Task task) {
    return canonical(Solver.solve(world, task));
  }

  private static Stream<String> misread(World world, Misreading misreading) {
    return canonical(Solver.misread(world, TOTAL, misreading));
  }

  private static Stream<String> canonical(Solution solution) {
    return solution.figures().stream().map(Quantity::canonical);
  }
}
