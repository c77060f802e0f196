package dev.arc.tool;

import static dev.arc.tool.Tools.answer;
import static dev.arc.tool.Tools.error;
import static dev.arc.tool.Tools.records;
import static dev.arc.tool.Tools.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.role.Role;
import dev.arc.world.Cell;
import dev.arc.world.Presentation;
import dev.arc.world.World;
import dev.arc.world.Worlds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {

  private static final World WORLD = twoCities();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"file\": \"munich_travel.xlsx\"}",
        "{\"file\": \"Munich Travel\"}",
        "{\"path\": \"/data/2026/MUNICH-TRAVEL.xlsx\"}",
        "{\"source\": \"C:\\\\sheets\\\\munich_travel.xls\"}",
        "{\"table\": \"expenses\"}",
        "{\"table\": \"Expense\"}",
        "{\"what\": \"the munich travel sheet, please\"}",
        "{\"name\": \"munich\"}",
        "{\"file\": \"munich_travel.xlsx\", \"sheet\": \"Sheet1\"}"
      })
  void sourceIsFoundHoweverItIsNamed(String arguments) {
    var answer = answer(WORLD, Role.READER, arguments);

    assertThat(answer.text("source")).contains("munich_travel.xlsx");
    assertThat(records(answer)).hasSize(3);
    assertThat(answer.object("notes").orElseThrow().text("entity"))
        .contains("Example GmbH, Munich");
    assertThat(text(answer.find("row_count").orElseThrow())).isEqualTo("3");
  }

  @Test
  void documentIsGivenInFull() {
    var answer = answer(WORLD, Role.READER, "{\"document\": \"travel policy\"}");

    assertThat(answer.text("document")).contains("travel_policy.md");
    assertThat(answer.text("content").orElseThrow()).contains("2,000 EUR").contains("Taxis");
  }

  @Test
  void recordIsFoundByItsKey() {
    var answer = answer(WORLD, Role.READER, "{\"record_id\": \"exp-2\"}");

    assertThat(records(answer))
        .extracting(record -> record.text("id").orElseThrow())
        .containsExactly("EXP-2");
  }

  @Test
  void columnsAndRowsNarrowWhereTheyAreClear() {
    var answer =
        answer(
            WORLD,
            Role.READER,
            "{\"file\": \"munich_travel\", \"columns\": [\"Amount\"], \"filter\": {\"city\": \"lyon\"}}");

    assertThat(records(answer)).hasSize(1);
    assertThat(records(answer).getFirst().fields().keySet()).containsExactly("id", "amount");
    assertThat(answer.text("message")).contains("Records where city = Lyon.");
  }

  @Test
  void whatIsUnclearIsNotAppliedAndSaidSo() {
    var answer = answer(WORLD, Role.READER, "{\"file\": \"munich_travel\", \"period\": \"Q3\"}");

    assertThat(records(answer)).hasSize(3);
    assertThat(answer.text("message")).contains("Not applied: period = Q3.");
  }

  @Test
  void sumIsOfDigitsAndLabelledOnlyWhereAllAreAlike() {
    var arguments = "{\"file\": \"munich_travel\", \"operation\": \"sum\"}";

    var alike = answer(Worlds.euros("1200", "300.50"), Role.READER, arguments);
    var mixed =
        answer(Worlds.of(Presentation.PLAIN, "1200 EUR", "300.50 GBP"), Role.READER, arguments);

    assertThat(alike.object("sum").orElseThrow().text("amount")).contains("1,500.50 EUR");
    assertThat(text(mixed.object("sum").orElseThrow().find("amount").orElseThrow()))
        .isEqualTo("1500.50");
  }

  @Test
  void germanSumIsWrittenInGerman() {
    var german =
        Worlds.of(
            Presentation.PLAIN.withNumbers(Presentation.Numbers.GERMAN), "1200 EUR", "300.50 EUR");

    var answer =
        answer(german, Role.READER, "{\"file\": \"munich_travel\", \"operation\": \"total\"}");

    assertThat(answer.object("sum").orElseThrow().text("amount")).contains("1.500,50 EUR");
  }

  @Test
  void unknownSourceIsAnsweredWithWhatThereIs() {
    var answer = Tools.ask(WORLD, Role.READER, "{\"file\": \"budget.xlsx\"}");

    assertThat(answer.outcome()).isEqualTo(ToolOutcome.REJECTED);
    assertThat(answer.text())
        .isEqualTo(
            "{\"error\":{\"code\":\"not_found\",\"message\":\"There is no source \\\"budget.xlsx\\\".\",\"available\":[\"munich_travel.xlsx\",\"exchange_rates\",\"travel_policy.md\"]}}");
  }

  @Test
  void labelInTheNameOfAnUnknownFileIsNoRecord() {
    assertThat(error(WORLD, Role.READER, "{\"file\": \"munich_hotels.xlsx\"}"))
        .isEqualTo("There is no source \"munich_hotels.xlsx\".");
    assertThat(records(answer(WORLD, Role.READER, "{\"office\": \"Lyon\"}"))).hasSize(1);
  }

  @Test
  void hiddenRowsAreNotGivenAndNotSpokenOf() {
    var world = Worlds.euros("1", "2", "3");
    var hiding =
        world.withTables(
            List.of(world.tables().getFirst().withHiddenRows(1).withNotes(Map.of("rows", "3"))));

    var answer =
        answer(hiding, Role.READER, "{\"file\": \"munich_travel\", \"operation\": \"sum\"}");

    assertThat(records(answer)).hasSize(2);
    assertThat(answer.find("has_more")).isEmpty();
    assertThat(answer.object("sum").orElseThrow().text("amount")).contains("3 EUR");
    assertThat(answer.object("notes").orElseThrow().text("rows")).contains("3");
  }

  @Test
  void ratesAreATableOfTheirOwn() {
    var answer = answer(WORLD, Role.READER, "{\"table\": \"exchange_rates\"}");

    assertThat(text(records(answer).getFirst()))
        .isEqualTo(
            "{\"from_currency\":\"EUR\",\"to_currency\":\"USD\",\"rate\":1.25,\"day\":\"2026-10-30\"}");
    assertThat(error(WORLD.withRates(List.of()), Role.READER, "{\"table\": \"exchange_rates\"}"))
        .contains("exchange_rates");
  }

  @Test
  void changesShowOnTheRecordTheyConcern() {
    var tools = Tools.over(WORLD);
    tools.call(Tools.call(Role.ACTOR, "{\"id\": \"EXP-2\", \"action\": \"approve\"}"), 0);

    var answer =
        (JsonObject)
            dev.arc.json.Json.parse(
                tools.call(Tools.call(Role.READER, "{\"id\": \"EXP-2\"}"), 0).text());

    assertThat(text(records(answer).getFirst().find("changes").orElseThrow()))
        .isEqualTo("[{\"id\":\"EXP-2\",\"action\":\"approve\"}]");
  }

  private static World twoCities() {
    var world = Worlds.euros("100", "200", "300");
    var table = world.tables().getFirst();
    var rows =
        List.of(
            table.rows().get(0),
            table.rows().get(1).with("city", new Cell.Words("Lyon")),
            table.rows().get(2));
    return world.withTables(List.of(table.withRows(rows)));
  }
}
