package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.profile.ToolDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsReaderTest {
  private static final ProfileFixture BANK = ProfileFixture.of("bank.functions.json");

  @Test
  void functionsOfAnyShapeAreTools() {
    var profile = BANK.profile();

    assertThat(profile.format()).isEqualTo("functions-json");
    assertThat(profile.name()).isEqualTo("bank");
    assertThat(profile.prompt().text()).isEmpty();
    assertThat(profile.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly(
            "get_balance",
            "send_money",
            "convert",
            "book",
            "print",
            "remind",
            "ping",
            "web_search");
    assertThat(BANK.warnings()).containsExactly("no-prompt");
  }

  @Test
  void aSchemasOwnDefinitionsArePutInTheirPlaces() {
    var tool = ProfileFixture.tool(BANK.profile(), "send_money");

    assertThat(tool.line()).isEqualTo(4);
    assertThat(tool.schema().parameters())
        .isEqualTo(
            Json.parse(
                """
                {"type":"object","properties":{
                  "amount":{"anyOf":[{"type":"number"},{"type":"null"}]}}}
                """));
    assertThat(ProfileFixture.tool(BANK.profile(), "convert").schema().parameters())
        .isEqualTo(
            Json.parse("{\"type\":\"object\",\"properties\":{\"to\":{\"type\":\"string\"}}}"));
  }

  @Test
  void oneFunctionIsAListOfOne() {
    var fixture =
        ProfileFixture.of(
            "x.json", "{\"name\": \"a\", \"description\": \"Does.\", \"parameters\": {}}");

    assertThat(fixture.profile().tools()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{name: a, description: b, parameters: }]|no-prompt",
        "[{name: a, parameters: {}}]|no-description",
        "[{type: function, function: {name: 'a b', description: c}}]|tool-name-form",
        "[{name: a, description: b, parameters: {properties: {x: {$ref: '#/$defs/gone'}}}}]|unresolved",
        "[{name: a, description: b, parameters: {required: [x]}}]|no-prompt",
      })
  void whatIsMissingOrOddIsAWarning(String text, String rule) {
    var fixture = ProfileFixture.of("x.yaml", text);

    assertThat(fixture.profile().tools()).hasSize(1);
    assertThat(fixture.warnings()).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{name: a, parameters: {}}, {name: a, parameters: {}}]|duplicate-tool",
        "[{type: function, function: {description: b}}]|tool-name",
        "[{name: a, parameters: 7}]|tool-schema",
        "[]|not-a-profile",
        "[7]|not-a-profile",
      })
  void whatMakesTestingImpossibleIsAProblem(String text, String rule) {
    assertThat(ProfileFixture.of("x.yaml", text).problems()).containsExactly(rule);
  }
}
