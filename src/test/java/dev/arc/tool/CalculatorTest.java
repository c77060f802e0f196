package dev.arc.tool;

import static dev.arc.tool.Tools.answer;
import static dev.arc.tool.Tools.error;
import static dev.arc.tool.Tools.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import dev.arc.world.World;
import dev.arc.world.Worlds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CalculatorTest {

  private static final World WORLD = Worlds.euros("1");

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1200 + 3400.50 | 4600.5",
        "1,200 + 3,400.50 | 4600.5",
        "1,234,567.89 - 0.01 | 1234567.88",
        "2 + 3 * 4 | 14",
        "(2 + 3) * 4 | 20",
        "-2 ^ 2 | -4",
        "2 ^ 3 ^ 2 | 512",
        "2 ** 10 | 1024",
        "2 ^ -2 | 0.25",
        "9 ^ 0.5 | 3",
        "10 % 3 | 1",
        "200 * 7.5% | 15",
        "200 + 10 % | 200.1",
        "10 / 4 | 2.5",
        "10 / 3 | 3.3333333333",
        "10 / 3 * 3 | 10",
        "0.1 + 0.2 | 0.3",
        "1 - -1 | 2",
        "=3 × 4 ÷ 2 − 1 | 5",
        "sum(1200, 3400.50, 100) | 4700.5",
        "SUM(1,200, 3,400.50) | 4600.5",
        "sum(1200,300,5) | 1505",
        "sum([1, 2, 3]) + 1 | 7",
        "avg(1, 2, 4.5) | 2.5",
        "max(3, sum(1, 1), 2) - min(3, 2) | 1",
        "round(2.345, 2) | 2.35",
        "round(2.5) | 3",
        "median(3, 1, 2) | 2",
        "sqrt(16) | 4",
        "abs(-3) | 3",
        "42 | 42",
        "1000000 * 1000000 | 1000000000000",
        "0.00000000000012 | 0.00000000000012"
      },
      quoteCharacter = '~')
  void expressionsHaveTheirValue(String expression, String value) {
    var answer = answer(WORLD, Role.CALCULATOR, text(JsonObject.of("expression", expression)));

    assertThat(text(answer.find("result").orElseThrow())).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"operation\": \"sum\", \"numbers\": [1200, 3400.50]} | 4600.5",
        "{\"operation\": \"add\", \"a\": 1, \"b\": \"2\"} | 3",
        "{\"operation\": \"Subtract\", \"a\": 10, \"b\": 4} | 6",
        "{\"op\": \"multiply\", \"values\": [2, 3, 4]} | 24",
        "{\"operation\": \"divide\", \"a\": 1, \"b\": 3, \"precision\": 2} | 0.3333333333",
        "{\"type\": \"average\", \"values\": \"1,200\"} | 1200",
        "{\"calculation_type\": \"percentage_change\", \"old\": 200, \"new\": 250} | 25",
        "{\"calculation\": \"1 + 1\"} | 2",
        "{\"what\": \"3 * (4 + 1)\"} | 15",
        "{\"operation\": \"sum\", \"values\": [1, 2], \"currency\": \"EUR\"} | 3",
        "{\"expression\": 5} | 5"
      },
      quoteCharacter = '~')
  void operationsHaveTheirValue(String arguments, String value) {
    assertThat(text(answer(WORLD, Role.CALCULATOR, arguments).find("result").orElseThrow()))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"expression\": \"1 / 0\"} | Cannot calculate: division by zero.",
        "{\"expression\": \"12.400,50 + 1\"} | Cannot calculate: unexpected \",\" at position 7.",
        "{\"expression\": \"€12 + 1\"} | Cannot calculate: unexpected \"€\" at position 1.",
        "{\"expression\": \"12 EUR + 1\"} | Cannot calculate: unexpected \"E\" at position 4.",
        "{\"expression\": \"(1 + 2\"} | Cannot calculate: the expression ends too early.",
        "{\"expression\": \"1 +\"} | Cannot calculate: the expression ends too early.",
        "{\"expression\": \"\"} | Cannot calculate: there is nothing to calculate.",
        "{\"expression\": \"total_budget + 1\"} | Cannot calculate: \"total_budget\" is not a number; functions are abs, average, avg, ceil, count, floor, max, mean, median, min, round, sqrt, sum, total.",
        "{\"expression\": \"9 ^ 9 ^ 9\"} | Cannot calculate: the exponent 387420489 is not supported; expected a whole number up to 900.",
        "{\"operation\": \"sum\", \"numbers\": [\"€12\"]} | Cannot calculate: \"€12\" (numbers) is not a number.",
        "{\"operation\": \"divide\", \"a\": 1} | Cannot calculate: divide needs at least two numbers.",
        "{} | Cannot calculate: there is nothing to calculate."
      },
      quoteCharacter = '~')
  void whatCannotBeCalculatedIsSaidPlainly(String arguments, String message) {
    assertThat(error(WORLD, Role.CALCULATOR, arguments)).isEqualTo(message);
  }

  @Test
  void aToolThatDoesOneThingNeedsNotBeTold() {
    var one = "{\"type\": \"object\", \"properties\": {\"numbers\": {\"type\": \"array\"}}}";
    var many =
        "{\"type\": \"object\", \"properties\": {\"numbers\": {\"type\": \"array\"}, \"operation\": {\"type\": \"string\"}}}";

    assertThat(told("Adds numbers up.", one))
        .contains("\"operation\":\"sum\"")
        .contains("\"result\":8");
    assertThat(told("Gives the average of some numbers.", one)).contains("\"result\":4");
    assertThat(told("Does arithmetic.", one)).contains("\"result\":8");
    assertThat(told("Does arithmetic.", many))
        .contains("no operation was given; expected for example sum or divide");
  }

  private static String told(String description, String parameters) {
    var schema = new ToolSchema("calculator", description, (JsonObject) Json.parse(parameters));
    var tools =
        SimulatedTools.over(
            WORLD, List.of(new RoledTool(schema, Role.CALCULATOR, 1, "")), List.of());
    return tools.call(Tools.call(Role.CALCULATOR, "{\"numbers\": [2, 6]}"), 0).text();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomArithmeticIsExact(int seed) {
    var chance = new SplittableRandom(seed);
    var expression = new StringBuilder("0");
    var expected = BigDecimal.ZERO;
    for (var term = 0; term < 20; term++) {
      var one = BigDecimal.valueOf(chance.nextLong(10_000_000), 2);
      var other = BigDecimal.valueOf(chance.nextLong(1, 1000), 1);
      expression
          .append(" + ")
          .append(one.toPlainString())
          .append(chance.nextBoolean() ? "*" : " * ")
          .append(other.toPlainString());
      expected = expected.add(one.multiply(other));
    }

    var result =
        answer(WORLD, Role.CALCULATOR, text(JsonObject.of("expression", expression.toString())))
            .find("result")
            .orElseThrow();

    assertThat(number(result)).isEqualByComparingTo(expected.setScale(10, RoundingMode.HALF_UP));
  }

  private static BigDecimal number(JsonValue value) {
    return ((JsonNumber) value).value();
  }
}
