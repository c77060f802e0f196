package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.profile.ToolDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssistantReaderTest {
  private static final ProfileFixture TRAVEL = ProfileFixture.of("travel.assistant.json");

  @Test
  void anAssistantIsReadWithItsModelAndSettings() {
    var profile = TRAVEL.profile();

    assertThat(profile.format()).isEqualTo("openai-assistant-json");
    assertThat(profile.name()).isEqualTo("Travel desk");
    assertThat(profile.model()).isEqualTo("gpt-4o");
    assertThat(profile.job()).isEqualTo("You plan trips.");
    assertThat(profile.prompt().text()).isEqualTo("You plan trips. ✈️\nPrices are in US dollars.");
    assertThat(profile.prompt().lines()).containsExactly(8, 8);
    assertThat(profile.settings()).isEqualTo(Json.parse("{\"temperature\":0.7,\"top_p\":1.0}"));
  }

  @Test
  void toolsThatOpenAiRunsAreDescribed() {
    var profile = TRAVEL.profile();

    assertThat(profile.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly("code_interpreter", "file_search", "find_flight");
    var python = ProfileFixture.tool(profile, "code_interpreter");
    assertThat(python.line()).isEqualTo(10);
    assertThat(python.schema().description()).contains("Python");
    assertThat(python.schema().parameters().list("required")).hasSize(1);
    assertThat(ProfileFixture.tool(profile, "find_flight").schema().parameters())
        .isEqualTo(
            Json.parse(
                "{\"type\":\"object\",\"properties\":{\"from\":{\"type\":\"string\"}},\"required\":[\"from\"]}"));
    assertThat(TRAVEL.warnings()).isEmpty();
  }

  @Test
  void aListOfAssistantsIsATeam() {
    var fixture =
        ProfileFixture.of(
            "x.json",
            """
            {"object": "list", "data": [
              {"id": "asst_1", "object": "assistant", "name": "a", "model": "m", "instructions": "You add.", "tools": []},
              {"id": "asst_2", "object": "assistant", "name": null, "model": "m", "instructions": "You divide.", "tools": []}]}
            """);

    assertThat(fixture.read().agents()).containsExactly("a", "x-2");
    assertThat(fixture.profile("x-2").prompt().text()).isEqualTo("You divide.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"object\": \"assistant\", \"instructions\": \"You help.\"}",
        "{\"object\": \"assistant\", \"instructions\": \"You help.\", \"tools\": null, \"model\": null}",
        "{\"object\": \"assistant\", \"instructions\": \"You help.\", \"tools\": {}, \"model\": 7, \"name\": \"\"}",
        "{\"instructions\": \"You help.\", \"file_ids\": [], \"tools\": [], \"description\": 7}",
      })
  void whatIsMissingOrOddIsNoProblem(String text) {
    var fixture = ProfileFixture.of("x.json", text);

    assertThat(fixture.profile().prompt().text()).isEqualTo("You help.");
    assertThat(fixture.profile().format()).isEqualTo("openai-assistant-json");
    assertThat(fixture.warnings()).containsExactly("no-tools");
  }

  @Test
  void anAssistantWithNeitherInstructionsNorToolsIsNothingToTest() {
    assertThat(ProfileFixture.of("x.json", "{\"object\": \"assistant\"}").problems())
        .containsExactly("nothing-to-test");
  }
}
