package dev.arc.tool;

import static dev.arc.tool.Tools.answer;
import static dev.arc.tool.Tools.error;
import static dev.arc.tool.Tools.records;
import static dev.arc.tool.Tools.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.quantity.Quantity.Day;
import dev.arc.role.Role;
import dev.arc.world.Cell;
import dev.arc.world.Presentation;
import dev.arc.world.Presentation.MoneyLabel;
import dev.arc.world.Row;
import dev.arc.world.World;
import dev.arc.world.Worlds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

  private static final World WORLD = cities(Presentation.PLAIN.withMoney(MoneyLabel.COLUMN));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT id FROM expenses WHERE city = 'Munich' | EXP-1,EXP-3",
        "select id from EXPENSES where lower(city) like '%unic%'; | EXP-1,EXP-3",
        "SELECT id FROM munich_travel WHERE amount > 150 ORDER BY amount DESC | EXP-4,EXP-3,EXP-2",
        "SELECT id FROM expenses WHERE amount BETWEEN 150 AND 350 | EXP-2,EXP-3",
        "SELECT id FROM expenses WHERE booked >= '2026-05-01' AND booked < '2026-07-01' | EXP-2,EXP-3",
        "SELECT id FROM expenses WHERE booked BETWEEN DATE '2026-06-01' AND DATE '2026-06-30' | EXP-3",
        "SELECT id FROM expenses WHERE EXTRACT(MONTH FROM booked) = 5 | EXP-2",
        "SELECT id FROM expenses WHERE strftime('%Y-%m', booked) = '2026-05' | EXP-2",
        "SELECT id FROM expenses WHERE QUARTER(booked) = 2 AND YEAR(booked) = 2026 | EXP-1,EXP-2,EXP-3",
        "SELECT id FROM expenses WHERE city IN ('Lyon', 'Leeds') | EXP-2,EXP-4",
        "SELECT id FROM expenses WHERE city NOT IN ('Lyon', 'Leeds') | EXP-1,EXP-3",
        "SELECT id FROM expenses WHERE city <> 'Munich' OR amount = 300 | EXP-2,EXP-3,EXP-4",
        "SELECT id FROM expenses WHERE NOT (city = 'Munich') | EXP-2,EXP-4",
        "SELECT id FROM expenses WHERE Heads IS NULL | EXP-4",
        "SELECT id FROM expenses WHERE head IS NULL | EXP-4",
        "SELECT id FROM expenses WHERE heads IS NOT NULL | EXP-1,EXP-2,EXP-3",
        "SELECT id FROM expenses WHERE heads <> 5 | EXP-1,EXP-2,EXP-3",
        "SELECT id FROM expenses WHERE currency = 'GBP' | EXP-4",
        "SELECT id FROM expenses ORDER BY city, amount DESC LIMIT 3 | EXP-4,EXP-2,EXP-3",
        "SELECT id FROM expenses LIMIT 2 OFFSET 1 | EXP-2,EXP-3",
        "SELECT e.id FROM expenses AS e WHERE e.city = \"Munich\" | EXP-1,EXP-3",
        "SELECT id FROM munich_travel.xlsx WHERE heads IS NULL | EXP-4",
        "SELECT `id` FROM `expenses` WHERE city LIKE 'm_nich' | EXP-1,EXP-3",
        "```sql SELECT id FROM expenses WHERE amount * 2 = 400 + 0 ``` | EXP-2"
      },
      quoteCharacter = '~')
  void rowsAreThoseThatADatabaseGives(String sql, String ids) {
    var answer = answer(WORLD, Role.QUERY, text(JsonObject.of("query", sql)));

    assertThat(records(answer))
        .extracting(record -> record.text("id").orElseThrow())
        .containsExactly(ids.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT COUNT(*) FROM expenses | [{\"count(*)\":4}]",
        "SELECT COUNT(heads) AS n FROM expenses | [{\"n\":3}]",
        "SELECT COUNT(DISTINCT city) AS n FROM expenses | [{\"n\":3}]",
        "SELECT SUM(amount) AS total FROM expenses WHERE city = 'Munich' | [{\"total\":400}]",
        "SELECT currency, SUM(amount) AS total FROM expenses GROUP BY currency | [{\"currency\":\"EUR\",\"total\":600},{\"currency\":\"GBP\",\"total\":400}]",
        "SELECT city, COUNT(*) AS n FROM expenses GROUP BY city HAVING COUNT(*) > 1 | [{\"city\":\"Munich\",\"n\":2}]",
        "SELECT city, MAX(amount) m FROM expenses GROUP BY city ORDER BY m DESC LIMIT 1 | [{\"city\":\"Leeds\",\"m\":400}]",
        "SELECT AVG(amount) a FROM expenses WHERE city = 'Munich' | [{\"a\":200}]",
        "SELECT MIN(booked) AS first, MAX(booked) AS last FROM expenses | [{\"first\":\"2026-04-03\",\"last\":\"2026-07-03\"}]",
        "SELECT DISTINCT city FROM expenses | [{\"city\":\"Munich\"},{\"city\":\"Lyon\"},{\"city\":\"Leeds\"}]",
        "SELECT SUM(amount) s FROM expenses WHERE city = 'Tokyo' | [{\"s\":null}]",
        "SELECT COALESCE(SUM(heads), 0) AS h, ROUND(SUM(amount) / 3, 2) r FROM expenses | [{\"h\":9,\"r\":333.33}]",
        "SELECT from_currency, rate FROM exchange_rates WHERE to_currency = 'USD' | [{\"from_currency\":\"EUR\",\"rate\":1.25}]"
      },
      quoteCharacter = '~')
  void figuresAreThoseThatADatabaseComputes(String sql, String expected) {
    var answer = answer(WORLD, Role.QUERY, text(JsonObject.of("sql", sql)));

    assertThat(text(answer.find("records").orElseThrow())).isEqualTo(expected);
  }

  @Test
  void sumsAreWrittenAsTheColumnIs() {
    var coded = cities(Presentation.PLAIN.withNumbers(Presentation.Numbers.GERMAN));
    var arguments =
        "{\"query\": \"SELECT city, SUM(amount) AS total FROM expenses GROUP BY city\"}";

    var answer = answer(coded, Role.QUERY, arguments);
    var all =
        answer(
            coded,
            Role.QUERY,
            "{\"query\": \"SELECT SUM(amount * 10) a, SUM(amount) b FROM expenses\"}");

    assertThat(records(answer))
        .extracting(record -> record.text("total").orElseThrow())
        .containsExactly("400 EUR", "200 EUR", "400 GBP");
    assertThat(text(records(all).getFirst())).isEqualTo("{\"a\":10000,\"b\":\"1.000\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM trips | no such table: trips; tables: expenses (id, city, amount, currency, distance, heads, booked), exchange_rates (from_currency, to_currency, rate, day)",
        "SELECT cost FROM expenses | no such column: cost; columns of expenses: id, city, amount, currency, distance, heads, booked",
        "SELECT * FROM expenses e JOIN exchange_rates r ON e.currency = r.from_currency | JOIN is not supported here; use SELECT with WHERE, GROUP BY, ORDER BY and LIMIT on one table",
        "DELETE FROM expenses | this connection may only read; use SELECT",
        "UPDATE expenses SET amount = 1 | this connection may only read; use SELECT",
        "SELECT * FROM expenses WHERE amount > (SELECT AVG(amount) FROM expenses) | \"(SELECT AVG(amount) FROM expenses)\" is not supported here; use SELECT with WHERE, GROUP BY, ORDER BY and LIMIT on one table",
        "SELECT amount / 0 FROM expenses | division by zero",
        "SELECT foo(amount) FROM expenses | no such function: foo"
      },
      quoteCharacter = '~')
  void whatADatabaseRefusesIsRefusedWithItsReason(String sql, String message) {
    assertThat(error(WORLD, Role.QUERY, text(JsonObject.of("query", sql)))).isEqualTo(message);
  }

  @Test
  void brokenSqlIsASyntaxError() {
    assertThat(error(WORLD, Role.QUERY, "{\"query\": \"SELECT id FROM expenses WHERE WHERE\"}"))
        .startsWith("syntax error near \"WHERE\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"query\": \"What did Munich spend on travel?\"} | EXP-1,EXP-3",
        "{\"query\": \"munich and lyon expenses\"} | EXP-1,EXP-2,EXP-3",
        "{\"query\": \"travel expenses\"} | EXP-1,EXP-2,EXP-3,EXP-4",
        "{\"query\": \"munich_travel.xlsx Lyon\"} | EXP-2",
        "{\"table\": \"expenses\", \"query\": \"Leeds\"} | EXP-4",
        "{\"table\": \"expenses\", \"filters\": {\"city\": \"Leeds\"}} | EXP-4",
        "{\"table\": \"expenses\", \"where\": \"city = 'Munich' AND amount > 100\"} | EXP-3",
        "{\"table\": \"expenses\", \"filters\": [{\"field\": \"city\", \"operator\": \"=\", \"value\": \"Lyon\"}]} | EXP-2"
      },
      quoteCharacter = '~')
  void wordsAndFiltersNarrowToo(String arguments, String ids) {
    assertThat(records(answer(WORLD, Role.QUERY, arguments)))
        .extracting(record -> record.text("id").orElseThrow())
        .containsExactly(ids.split(","));
  }

  @Test
  void ratesAreFoundByWords() {
    var answer = answer(WORLD, Role.QUERY, "{\"query\": \"exchange rate from EUR to USD\"}");

    assertThat(answer.text("source")).contains("exchange_rates");
    assertThat(records(answer)).hasSize(1);
    assertThat(records(answer(WORLD, Role.QUERY, "{\"query\": \"exchange_rates GBP to USD\"}")))
        .hasSize(1);
  }

  @Test
  void currenciesInAQuestionAreNoQuestionForRates() {
    var answer =
        answer(WORLD, Role.QUERY, "{\"query\": \"What did Munich spend in EUR and USD per day?\"}");

    assertThat(answer.text("source")).contains("munich_travel.xlsx");
    assertThat(records(answer)).hasSize(2);
  }

  @Test
  void shortLabelsMustStandThereAsTheyAreWritten() {
    var world =
        WORLD.withTables(
            List.of(
                WORLD
                    .tables()
                    .getFirst()
                    .withRows(
                        List.of(in("IT", "2026-01-01", row(0)), in("Us", "2026-01-01", row(1))))));

    assertThat(records(answer(world, Role.QUERY, "{\"query\": \"expenses, how much is it?\"}")))
        .hasSize(2);
    assertThat(records(answer(world, Role.QUERY, "{\"query\": \"expenses of IT\"}"))).hasSize(1);
    assertThat(records(answer(world, Role.QUERY, "{\"table\": \"expenses\", \"city\": \"it\"}")))
        .hasSize(1);
  }

  private static Row row(int index) {
    return WORLD.tables().getFirst().rows().get(index);
  }

  @Test
  void aQuestionAboutNothingHereSaysWhatThereIs() {
    var answer = answer(WORLD, Role.QUERY, "{\"query\": \"headcount by office\"}");

    assertThat(answer.list("records")).isEmpty();
    assertThat(answer.text("message").orElseThrow())
        .startsWith("Nothing here matches. Tables: expenses (");
    assertThat(error(WORLD, Role.QUERY, "{\"table\": \"payroll\"}"))
        .startsWith("no such table: payroll; tables: expenses (");
  }

  @Test
  void likeTakesNoLongerForManyStars() {
    assertThat(SqlConditions.matches("a".repeat(200), "%a".repeat(100) + "b")).isFalse();
    assertThat(SqlConditions.matches("travel to Munich", "%to%m%nich")).isFalse();
    assertThat(SqlConditions.matches("travel to munich", "%to%m%nich")).isTrue();
  }

  private static World cities(Presentation shown) {
    var world = Worlds.of(shown, "100 EUR", "200 EUR", "300 EUR", "400 GBP");
    var rows = world.tables().getFirst().rows();
    return world.withTables(
        List.of(
            world
                .tables()
                .getFirst()
                .withRows(
                    List.of(
                        rows.get(0),
                        in("Lyon", "2026-05-03", rows.get(1)),
                        in("Munich", "2026-06-03", rows.get(2)),
                        in("Leeds", "2026-07-03", rows.get(3)).with("heads", new Cell.Blank())))));
  }

  private static Row in(String city, String day, Row row) {
    return row.with("city", new Cell.Words(city)).with("booked", new Cell.Value(Day.of(day)));
  }
}
