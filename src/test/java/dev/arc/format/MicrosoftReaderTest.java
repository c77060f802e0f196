package dev.arc.format;

import static dev.arc.format.ProfileFixture.parameters;
import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tool;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosoftReaderTest {
  private static final ProfileFixture TRAVEL = ProfileFixture.of("msaf-prompt.yaml");

  @Test
  void kindsAreTypesAndPropertiesSayWhatIsRequired() {
    var desk = TRAVEL.profile();

    assertThat(desk.format()).isEqualTo("microsoft-agent-yaml");
    assertThat(tools(desk))
        .containsExactly("FindFlights", "HoldSeat", "search_hotels", "book_hotel", "webSearch");
    assertThat(parameters(desk, "FindFlights"))
        .contains("\"seats\":{\"type\":\"integer\"}")
        .contains(
            "\"items\":{\"type\":\"object\",\"properties\":{\"code\":{\"type\":\"string\"}},\"required\":[\"code\"]}")
        .contains("\"required\":[\"from\"]");
    assertThat(parameters(desk, "HoldSeat")).contains("\"required\":[\"flight\"]");
    assertThat(tool(desk, "book_hotel").confirmation()).isTrue();
  }

  @Test
  void aFormulaIsNoModel() {
    var desk = TRAVEL.profile();

    assertThat(desk.name()).isEqualTo("TravelDesk");
    assertThat(desk.model()).isNull();
    assertThat(desk.settings().fields()).containsKeys("temperature", "top_p", "max_output_tokens");
    assertThat(desk.prompt().text()).endsWith("Answer in the employee's language.");
    assertThat(desk.prompt().firstLine()).isEqualTo(6);
    assertThat(says(TRAVEL.read(), "unresolved").getFirst())
        .startsWith("10: ")
        .contains("=Env.TRAVEL_MODEL");
  }

  @Test
  void aFormulaInThePromptIsTold() {
    var agent =
        ProfileFixture.of(
            "a.yaml",
            "kind: Prompt\nname: a\nmodel: {id: =Env.MODEL}\ninstructions: =Concat(\"You help \", Env.WHO)");

    assertThat(says(agent.read(), "unresolved")).hasSize(2);
    assertThat(says(agent.read(), "unresolved").getLast()).startsWith("4: the system prompt");
    assertThat(agent.profile().model()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: Prompt, instructions: i, model: , tools: }",
        "{kind: Prompt, name: , instructions: i, model: 7, tools: [7, null, {}, {kind: mcp}, {kind: function, name: f, parameters: {properties: []}}]}",
        "{name: m, template: {kind: Prompt, instructions: i, tools: [{kind: openapi, name: a, specification: gone.json}]}}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("a.yaml", text).read();

    assertThat(reading.format()).startsWith("microsoft-agent");
    assertThat(reading.profile()).isPresent();
  }
}
