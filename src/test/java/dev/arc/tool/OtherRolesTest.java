package dev.arc.tool;

import static dev.arc.tool.Tools.answer;
import static dev.arc.tool.Tools.ask;
import static dev.arc.tool.Tools.error;
import static dev.arc.tool.Tools.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolCall;
import dev.arc.role.Role;
import dev.arc.world.Cell;
import dev.arc.world.World;
import dev.arc.world.Worlds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherRolesTest {

  private static final World WORLD = Worlds.euros("100", "200", "300");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"amount\": 12400, \"from\": \"EUR\", \"to\": \"USD\"} | {\"amount\":12400,\"from\":\"EUR\",\"to\":\"USD\",\"rate\":1.25,\"converted\":15500,\"rate_date\":\"2026-10-30\"}",
        "{\"amount\": \"12,400\", \"from_currency\": \"usd\", \"to_currency\": \"eur\"} | {\"amount\":12400,\"from\":\"USD\",\"to\":\"EUR\",\"rate\":0.8,\"converted\":9920,\"rate_date\":\"2026-10-30\"}",
        "{\"value\": 1, \"currencies\": [\"euros\", \"USD\"]} | {\"amount\":1,\"from\":\"EUR\",\"to\":\"USD\",\"rate\":1.25,\"converted\":1.25,\"rate_date\":\"2026-10-30\"}",
        "{\"base\": \"EUR\", \"target\": \"USD\"} | {\"amount\":1,\"from\":\"EUR\",\"to\":\"USD\",\"rate\":1.25,\"converted\":1.25,\"rate_date\":\"2026-10-30\"}",
        "{\"amount\": 5, \"from\": \"EUR\", \"to\": \"EUR\"} | {\"amount\":5,\"from\":\"EUR\",\"to\":\"EUR\",\"rate\":1,\"converted\":5}",
        "{\"value\": 10, \"from_unit\": \"km\", \"to_unit\": \"miles\"} | {\"amount\":10,\"from\":\"km\",\"to\":\"mi\",\"converted\":6.2137119224}",
        "{\"value\": 100, \"from_unit\": \"celsius\", \"to_unit\": \"fahrenheit\"} | {\"amount\":100,\"from\":\"°C\",\"to\":\"°F\",\"converted\":212}"
      },
      quoteCharacter = '~')
  void converterConvertsAtTheWorldsRates(String arguments, String expected) {
    assertThat(text(answer(WORLD, Role.CONVERTER, arguments))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"amount\": 1, \"from\": \"EUR\", \"to\": \"GBP\"} | There is no exchange rate from EUR to GBP.",
        "{\"amount\": 1, \"from\": \"EUR\", \"to\": \"XXQ\"} | Unknown currency or unit \"XXQ\"; expected a code such as EUR or km.",
        "{\"amount\": 1, \"from\": \"$\", \"to\": \"EUR\"} | Unknown currency or unit \"$\"; expected a code such as EUR or km.",
        "{\"amount\": 1, \"from\": \"EUR\"} | Both the currency or unit to convert from and the one to convert to are needed.",
        "{\"amount\": 1, \"from\": \"km\", \"to\": \"kg\"} | km measures length, kg measures mass."
      },
      quoteCharacter = '~')
  void converterSaysWhatItCannotConvert(String arguments, String message) {
    assertThat(error(WORLD, Role.CONVERTER, arguments)).isEqualTo(message);
  }

  @Test
  void clockShowsTheWorldsTime() {
    assertThat(text(answer(WORLD, Role.CLOCK, "{}")))
        .isEqualTo(
            "{\"now\":\"2026-11-02T09:30:00+01:00\",\"date\":\"2026-11-02\",\"weekday\":\"Monday\",\"time_zone\":\"Europe/Berlin\"}");
    assertThat(answer(WORLD, Role.CLOCK, "{\"timezone\": \"Asia/Tokyo\"}").text("now"))
        .contains("2026-11-02T17:30:00+09:00");
    assertThat(error(WORLD, Role.CLOCK, "{\"timezone\": \"Mars\"}"))
        .isEqualTo("There is no time zone \"Mars\"; expected for example Europe/Berlin.");
  }

  @Test
  void actingTwiceLeavesTwoEffects() {
    var tools = Tools.over(WORLD);
    var pay = Tools.call(Role.ACTOR, "{\"expense_id\": \"EXP-2\", \"action\": \"approve\"}");

    var first = tools.call(pay, 0);
    var second = tools.call(pay, 0);

    assertThat(first.effects()).containsExactlyElementsOf(second.effects());
    assertThat(first.effects().getFirst().target()).isEqualTo("EXP-2");
    assertThat(first.effects().getFirst().details())
        .isEqualTo(Map.of("expense_id", "EXP-2", "action", "approve"));
    assertThat(first.text())
        .isNotEqualTo(second.text())
        .startsWith("{\"status\":\"completed\",\"confirmation\":\"CNF-");
    assertThat(first.text()).isEqualTo(Tools.over(WORLD).call(pay, 0).text());
  }

  @Test
  void unknownRecordIsNotActedOn() {
    var answer = ask(WORLD, Role.ACTOR, "{\"id\": \"EXP-99\"}");

    assertThat(answer.outcome()).isEqualTo(ToolOutcome.REJECTED);
    assertThat(answer.effects()).isEmpty();
    assertThat(answer.text()).contains("There is no record \\\"EXP-99\\\".");
  }

  @Test
  void idDecidesWhateverElseIsMentioned() {
    var flagged =
        ask(
            WORLD,
            Role.ACTOR,
            "{\"record\": \"EXP-2\", \"action\": \"flag\", \"note\": \"same amount as EXP-3, see number 7\"}");
    var unknown =
        ask(WORLD, Role.ACTOR, "{\"record\": \"EXP-99\", \"note\": \"instead of EXP-3\"}");
    var counted =
        ask(
            WORLD,
            Role.ACTOR,
            "{\"number_of_nights\": 2, \"phone_number\": \"0123\", \"reference\": \"rent\"}");

    assertThat(flagged.effects().getFirst().target()).isEqualTo("EXP-2");
    assertThat(unknown.outcome()).isEqualTo(ToolOutcome.REJECTED);
    assertThat(counted.effects()).hasSize(1);
  }

  @Test
  void labelIsEnoughWhereOneRecordHasIt() {
    var table = WORLD.tables().getFirst();
    var rows =
        List.of(
            table.rows().get(0),
            table.rows().get(1),
            table.rows().get(2).with("city", new Cell.Words("Lyon")));
    var world = WORLD.withTables(List.of(table.withRows(rows)));
    var tools =
        SimulatedTools.over(
            world,
            List.of(
                Tools.of(
                    Role.ACTOR,
                    "{\"type\": \"object\", \"properties\": {\"record_id\": {\"type\": \"string\"}}}")),
            List.of());

    assertThat(
            tools
                .call(Tools.call(Role.ACTOR, "{\"record_id\": \"lyon\"}"), 0)
                .effects()
                .getFirst()
                .target())
        .isEqualTo("EXP-3");
    assertThat(tools.call(Tools.call(Role.ACTOR, "{\"record_id\": \"Munich\"}"), 0).text())
        .contains("2 records match: EXP-1, EXP-2. Name one by its id.");
  }

  @Test
  void toolsThatMakeNewThingsNeedNoRecord() {
    var answer =
        ask(WORLD, Role.ACTOR, "{\"city\": \"Munich\", \"from\": \"2026-12-01\", \"nights\": 2}");

    assertThat(answer.effects()).extracting(effect -> effect.target()).containsExactly("");
  }

  @Test
  void whatIsMadeAnewIsNoRecordThatIsThere() {
    var book = Tools.named("create_booking", Role.ACTOR, "{}");
    var change = Tools.named("change_booking", Role.ACTOR, "{}");
    var tools = SimulatedTools.over(WORLD, List.of(book, change), List.of());

    assertThat(
            tools.call(new ToolCall("c", "create_booking", "{\"name\": \"EXP-2\"}"), 0).effects())
        .extracting(effect -> effect.target())
        .containsExactly("");
    assertThat(
            tools.call(new ToolCall("c", "change_booking", "{\"name\": \"EXP-2\"}"), 0).effects())
        .extracting(effect -> effect.target())
        .containsExactly("EXP-2");
  }

  @Test
  void notifierTellsAndLeavesAnEffect() {
    var answer =
        ask(
            WORLD,
            Role.NOTIFIER,
            "{\"to\": \"anna@example.com\", \"body\": \"EXP-2 was approved\"}");

    assertThat(answer.effects().getFirst().target()).isEqualTo("EXP-2");
    assertThat(answer.text()).contains("\"status\":\"sent\",\"message_id\":\"MSG-");
  }

  @Test
  void reporterEchoesWhatItWasGiven() {
    var answer = answer(WORLD, Role.REPORTER, "{\"title\": \"Q3\", \"body\": \"300 EUR\"}");

    assertThat(answer.text("document_id").orElseThrow()).startsWith("DOC-");
    assertThat(text(answer.find("content").orElseThrow()))
        .isEqualTo("{\"title\":\"Q3\",\"body\":\"300 EUR\"}");
  }

  @Test
  void validatorQuotesTheRulesThatConcernTheMatter() {
    var answer = answer(WORLD, Role.VALIDATOR, "{\"claim\": \"EXP-1 needs approval\"}");

    assertThat(answer.text("status")).contains("rules_found");
    assertThat(text(answer))
        .contains("need an approval by the head")
        .doesNotContain("Taxis")
        .contains("\"id\":\"EXP-1\"");
    assertThat(answer(WORLD, Role.VALIDATOR, "{\"claim\": \"xyz\"}").text("status"))
        .contains("no_rule_found");
  }

  @Test
  void searchGivesTheBestMatches() {
    var answer = answer(WORLD, Role.SEARCH, "{\"query\": \"approval for trips\"}");

    assertThat(((JsonObject) answer.list("results").getFirst()).text("document"))
        .contains("travel_policy.md");
    assertThat(answer(WORLD, Role.SEARCH, "{\"query\": \"EXP-3\"}").list("results").toString())
        .contains("EXP-3")
        .doesNotContain("EXP-1");
    assertThat(answer(WORLD, Role.SEARCH, "{\"query\": \"zeppelin\"}").text("message"))
        .contains("Nothing matches.");
  }

  @Test
  void toolOfNoKnownRoleGivesWhatTheWorldHolds() {
    assertThat(text(answer(WORLD, Role.UNKNOWN, "{\"ref\": \"EXP-3\"}")))
        .contains("\"id\":\"EXP-3\"")
        .doesNotContain("EXP-1");
    assertThat(text(answer(WORLD, Role.UNKNOWN, "{}")))
        .isEqualTo("{\"status\":\"ok\",\"received\":{},\"results\":[]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"n\": 1} | missing required parameter \"file\"",
        "{\"file\": null} | missing required parameter \"file\"",
        "{\"file\": {\"name\": \"x\"}} | parameter \"file\" must be of type string, got an object",
        "{\"file\": \"munich_travel\", \"n\": \"many\"} | parameter \"n\" must be of type integer, got the string \"many\"",
        "{\"file\": \"munich_travel\", \"n\": 1.5} | parameter \"n\" must be of type integer, got the number 1.5",
        "{\"file\": \"munich_travel\", \"mode\": \"fast\"} | parameter \"mode\" is \"fast\", must be one of [\"full\",\"short\"]",
        "{\"n\": [], \"mode\": 1} | missing required parameter \"file\"; parameter \"n\" must be of type integer, got an array; parameter \"mode\" is \"1\", must be one of [\"full\",\"short\"]"
      },
      quoteCharacter = '~')
  void argumentsAreHeldAgainstTheSchema(String arguments, String message) {
    var answer = strict().call(Tools.call(Role.READER, arguments), 0);

    assertThat(answer.outcome()).isEqualTo(ToolOutcome.REJECTED);
    assertThat(
            ((JsonObject) Json.parse(answer.text())).object("error").orElseThrow().text("message"))
        .contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"file\": \"munich_travel\", \"n\": \"2\", \"mode\": \"FULL\", \"columns\": \"amount\", \"deep\": \"True\"}",
        "{\"file\": \"munich_travel\", \"columns\": \"[\\\"amount\\\"]\", \"filter\": \"{}\", \"extra\": 1, \"n\": null}"
      },
      quoteCharacter = '~')
  void whatIsMeantIsForgiven(String arguments) {
    assertThat(strict().call(Tools.call(Role.READER, arguments), 0).outcome())
        .isEqualTo(ToolOutcome.DONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"file\": \"mun | invalid_json",
        "[1] | invalid_arguments",
        "\"munich\" | invalid_arguments",
        "{\"a\": 1, \"a\": 2} | invalid_json"
      },
      quoteCharacter = '~')
  void argumentsThatAreNoObjectAreInvalid(String arguments, String code) {
    var answer = strict().call(new ToolCall("c", "reader", arguments), 0);

    assertThat(answer.outcome()).isEqualTo(ToolOutcome.INVALID);
    assertThat(answer.text()).contains("\"code\":\"" + code + "\"");
  }

  private static SimulatedTools strict() {
    var schema =
        """
        {"type": "object", "required": ["file"], "properties": {
          "file": {"type": "string"}, "n": {"type": ["integer", "null"]}, "mode": {"type": "string", "enum": ["full", "short"]},
          "columns": {"type": "array", "items": {"type": "string"}}, "deep": {"type": "boolean"}, "filter": {"type": "object"}}}
        """;
    return SimulatedTools.over(
        WORLD,
        List.of(Tools.of(Role.READER, schema.replace("[\"integer\", \"null\"]", "\"integer\""))),
        List.of());
  }
}
