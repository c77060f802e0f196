package dev.arc.format;

import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamReaderTest {
  private static final ProfileFixture MARKET = ProfileFixture.of("team-market.json");

  @Test
  void flagsAreTools() {
    var stalls = MARKET.profile("StallAgent");

    assertThat(stalls.format()).isEqualTo("team-json");
    assertThat(stalls.prompt().text()).startsWith("You know the stalls.");
    assertThat(stalls.prompt().firstLine()).isEqualTo(12);
    assertThat(stalls.model()).isEqualTo("gpt-5-mini");
    assertThat(tools(stalls)).containsExactly("rag");
    assertThat(stalls.useCases())
        .extracting("text")
        .containsExactly("What is the rent of stall 7?");
  }

  @Test
  void theTeamsModelIsThatOfWhomeverHasNone() {
    var taxes = MARKET.profile("tax");

    assertThat(taxes.model()).isEqualTo("gpt-4.1-mini");
    assertThat(tools(taxes)).containsExactly("look_up_rate", "file_return", "coding_tools");
    assertThat(says(MARKET.read("tax"), "tool-name").getFirst()).startsWith("25: a tool is 7");
  }

  @Test
  void somebodyWithoutPromptAndToolsIsListedAndHasNothingToTest() {
    assertThat(MARKET.read().agents()).containsExactly("StallAgent", "tax", "ProxyAgent");
    assertThat(MARKET.read("ProxyAgent").problems())
        .extracting("rule")
        .containsExactly("nothing-to-test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"team_id\": \"t\", \"agents\": [{\"system_message\": \"s\"}]}",
        "{\"team_id\": \"t\", \"starting_tasks\": 7, \"agents\": [7, null, {\"name\": 7, \"system_message\": \"s\", \"tools\": 7, \"use_bing\": \"yes\"}]}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("team.json", text).read();

    assertThat(reading.format()).startsWith("team");
    assertThat(reading.profile()).isPresent();
  }
}
