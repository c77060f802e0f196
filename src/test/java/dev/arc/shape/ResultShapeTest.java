package dev.arc.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.shape.ResultShape.Source;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResultShapeTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 4, 9, 30);

  private static final String RESULT =
      """
      {"source": "a.xlsx", "table": "expenses", "notes": {"entity": "Example GmbH"},
       "records": [{"id": "E-1", "amount": "1.234,50", "booked on": "2026-01-02", "office": "Bonn"},
                   {"id": "E-2", "amount": "7,00", "booked on": "2026-01-03", "office": "Bonn"}],
       "row_count": 2}
      """;

  @Test
  void guessedShapeLeavesResultsAsTheyAre() {
    assertThat(ResultShape.GUESSED.write(ResultShape.GUESSED.fit(object(RESULT), NOW)))
        .isEqualTo(Json.write(object(RESULT)));
  }

  @Test
  void recordsGoWhereTheSchemaHasItsList() {
    var shape =
        schema(
            """
            {"type": "object", "properties": {"data": {"type": "object", "properties": {
              "tags": {"type": "array", "items": {"type": "string"}},
              "expenses": {"type": "array", "items": {"type": "object", "properties": {
                "expenseId": {"type": "string"}, "totalAmount": {"type": "number"}, "bookedOn": {"type": "string"}}}}}}}}
            """);

    assertThat(fitted(shape, RESULT))
        .isEqualTo(
            object(
                """
                {"data": {"expenses": [
                   {"expenseId": "E-1", "totalAmount": "1.234,50", "bookedOn": "2026-01-02", "office": "Bonn"},
                   {"expenseId": "E-2", "totalAmount": "7,00", "bookedOn": "2026-01-03", "office": "Bonn"}]},
                 "source": "a.xlsx", "table": "expenses", "notes": {"entity": "Example GmbH"}}
                """));
  }

  @Test
  void figureKeepsItsNameWhereTheSchemaHasOnlyOtherUnits() {
    for (var other : List.of("amountCents", "amount_usd", "amount_thousands", "taxAmount")) {
      var shape = listOf("{\"" + other + "\": {\"type\": \"number\"}}", "");

      assertThat(firstRecord(shape).fields().keySet())
          .as(other)
          .contains("amount")
          .doesNotContain(other);
    }
  }

  @Test
  void valuesAreNeverChangedForTheSakeOfAType() {
    var shape = listOf("{\"amount\": {\"type\": \"number\"}}", "");

    assertThat(firstRecord(shape).text("amount")).hasValue("1.234,50");
  }

  @Test
  void requiredFieldsAreFilledWithoutClaimingFacts() {
    var shape =
        listOf(
            """
            {"kind": {"const": "expense"}, "createdAt": {"type": "string", "format": "date-time"},
             "tax": {"type": "number"}, "paid": {"type": "boolean"}, "owner_id": {"type": "string"},
             "currency": {"enum": ["USD", "EUR"]}, "unitCode": {"const": "km"}}
            """,
            "\"kind\", \"createdAt\", \"tax\", \"paid\", \"owner_id\", \"currency\", \"unitCode\"");

    var record = firstRecord(shape);
    assertThat(record.text("kind")).hasValue("expense");
    assertThat(record.text("createdAt")).hasValue("2026-03-04T09:30:00Z");
    assertThat(record.text("owner_id")).isPresent();
    for (var unknown : List.of("tax", "paid", "currency", "unitCode")) {
      assertThat(record.find(unknown)).as(unknown).hasValue(new JsonValue.JsonNull());
    }
  }

  @Test
  void constantOfExamplesIsNoFactOfTheWorld() {
    var shape =
        examples(
            "[{\"id\": \"1\", \"currency\": \"EUR\"}, {\"id\": \"2\", \"currency\": \"EUR\"}]");

    assertThat(fitted(shape, RESULT).toString()).doesNotContain("EUR");
  }

  @Test
  void examplesRequireNothingThatCouldBeTakenForAFact() {
    var shape =
        examples(
            "[{\"ref\": \"A\", \"dob\": \"1990-01-02\", \"mail\": \"a@example.org\", \"seats\": 2}]");

    assertThat(fitted(shape, "{\"records\": [{\"id\": \"E-1\"}]}"))
        .isEqualTo(Json.parse("[{\"ref\": \"E-1\"}]"));
  }

  @Test
  void statusOfAnEnvelopeSaysThatAllWentWell() {
    var shape =
        schema(
            """
            {"type": "object", "required": ["status", "success", "error"], "properties": {
              "status": {"enum": ["failed", "partial", "ok"]}, "success": {"type": "boolean"},
              "error": {"type": "string"}, "rows": {"type": "array", "items": {"type": "object"}}}}
            """);

    var result = (JsonObject) fitted(shape, RESULT);
    assertThat(result.text("status")).hasValue("ok");
    assertThat(result.find("success")).hasValue(new JsonValue.JsonBoolean(true));
    assertThat(result.find("error")).hasValue(new JsonValue.JsonNull());
    assertThat(result.list("rows")).hasSize(2);
  }

  @Test
  void marksOfFurtherPagesFindTheirPlace() {
    var shape =
        schema(
            """
            {"type": "object", "properties": {"items": {"type": "array", "items": {"type": "object"}},
              "hasMore": {"type": "boolean"}, "totalCount": {"type": "integer"}}}
            """);
    var part =
        "{\"records\": [{\"id\": \"E-1\"}], \"row_count\": 1, \"has_more\": true, \"total_count\": 9}";

    assertThat(fitted(shape, part))
        .isEqualTo(
            object("{\"items\": [{\"id\": \"E-1\"}], \"hasMore\": true, \"totalCount\": 9}"));
  }

  @Test
  void listAloneStaysAListUnlessSomethingStandsBesideIt() {
    var shape = examples("[{\"ref\": \"A\", \"price\": 1}]");

    assertThat(
            fitted(
                shape,
                "{\"source\": \"a\", \"records\": [{\"id\": \"E-1\", \"amount\": 2}], \"row_count\": 1}"))
        .isEqualTo(Json.parse("[{\"ref\": \"E-1\", \"price\": 2}]"));
    assertThat(fitted(shape, "{\"records\": [{\"id\": \"E-1\"}], \"notes\": {\"entity\": \"X\"}}"))
        .isEqualTo(Json.parse("{\"items\": [{\"ref\": \"E-1\"}], \"notes\": {\"entity\": \"X\"}}"));
  }

  @Test
  void oneRecordTakesTheShapeOfOneThing() {
    var shape = examples("{\"order_ref\": \"A\", \"pricing\": {\"price\": 1, \"ccy\": \"EUR\"}}");

    assertThat(
            fitted(
                shape,
                "{\"records\": [{\"id\": \"E-1\", \"amount\": 2, \"currency\": \"GBP\"}], \"table\": \"orders\"}"))
        .isEqualTo(
            Json.parse(
                "{\"order_ref\": \"E-1\", \"pricing\": {\"price\": 2, \"ccy\": \"GBP\"}, \"table\": \"orders\"}"));
  }

  @Test
  void contentBlocksHoldTheirText() {
    var shape =
        examples(
            "{\"content\": [{\"type\": \"text\", \"text\": \"{\\\"hits\\\": [{\\\"key\\\": \\\"A\\\"}]}\"}]}");

    var text = shape.write(shape.fit(object("{\"records\": [{\"id\": \"E-1\"}]}"), NOW));

    assertThat(Json.parse(text))
        .isEqualTo(
            object(
                "{\"content\": [{\"type\": \"text\", \"text\": \"{\\\"hits\\\":[{\\\"key\\\":\\\"E-1\\\"}]}\"}]}"));
  }

  @Test
  void proseLosesNothing() {
    var shape = examples("\"Two entries were found.\"");

    assertThat(shape.write(shape.fit(object(RESULT), NOW)))
        .isEqualTo(
            """
            source: a.xlsx
            table: expenses
            entity: Example GmbH
            row_count: 2

            | id | amount | booked on | office |
            | --- | --- | --- | --- |
            | E-1 | 1.234,50 | 2026-01-02 | Bonn |
            | E-2 | 7,00 | 2026-01-03 | Bonn |\
            """);
  }

  @Test
  void calculatorMayGiveItsFigureAlone() {
    var shape = examples("12.5");

    assertThat(fitted(shape, "{\"expression\": \"1 + 2\", \"result\": 3}"))
        .isEqualTo(Json.parse("3"));
    assertThat(fitted(shape, "{\"converted\": 3, \"rate\": 1.5}"))
        .isEqualTo(object("{\"converted\": 3, \"rate\": 1.5}"));
  }

  @Test
  void failureStaysAsItIs() {
    var shape = listOf("{\"id\": {\"type\": \"string\"}}", "\"id\"");
    var failure = "{\"error\": {\"code\": \"not_found\", \"message\": \"Nothing.\"}}";

    assertThat(fitted(shape, failure)).isEqualTo(object(failure));
    assertThat(fitted(shape, "{}")).isEqualTo(JsonObject.empty());
  }

  @Test
  void schemaThatRefersToItselfEnds() {
    var shape =
        schema(
            """
            {"$ref": "#/$defs/Node", "$defs": {"Node": {"type": "object", "required": ["left", "right"],
              "properties": {"left": {"$ref": "#/$defs/Node"}, "right": {"$ref": "#/$defs/Node"}}}}}
            """);

    assertThat(fitted(shape, RESULT)).isInstanceOf(JsonObject.class);
  }

  @Test
  void schemaThatSaysNothingLeavesTheShapeGuessed() {
    assertThat(
            Stream.of("{}", "{\"description\": \"x\"}", "{\"$ref\": \"other.json\"}")
                .map(ResultShapeTest::schema))
        .containsOnly(ResultShape.GUESSED);
    assertThat(ResultShape.ofExamples(List.of(), Source.EXAMPLES)).isEqualTo(ResultShape.GUESSED);
  }

  private static ResultShape schema(String json) {
    return ResultShape.ofSchema(object(json));
  }

  private static ResultShape listOf(String properties, String required) {
    return schema(
        "{\"type\": \"array\", \"items\": {\"type\": \"object\", \"properties\": %s, \"required\": [%s]}}"
            .formatted(properties, required));
  }

  private static ResultShape examples(String json) {
    return ResultShape.ofExamples(List.of(Json.parse(json)), Source.EXAMPLES);
  }

  private static JsonValue fitted(ResultShape shape, String content) {
    return shape.fit(object(content), NOW);
  }

  private static JsonObject firstRecord(ResultShape shape) {
    var result = (JsonObject) fitted(shape, RESULT);
    return (JsonObject) result.list("items").getFirst();
  }

  private static JsonObject object(String json) {
    return (JsonObject) Json.parse(json);
  }
}
