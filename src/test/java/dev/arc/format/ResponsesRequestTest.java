package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.profile.Problem;
import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.Warning;
import org.junit.jupiter.api.Test;

class ResponsesRequestTest {

  @Test
  void firstRequestOfABatchWithInstructionsAndToolsIsTheProfile() {
    var reading = ProfileFixture.of("expenses.responses.jsonl").read();
    var profile = reading.profile().orElseThrow();

    assertThat(reading.format()).isEqualTo("openai-responses-json");
    assertThat(profile.name()).isEqualTo("expenses");
    assertThat(profile.model()).isEqualTo("gpt-5-mini");
    assertThat(profile.prompt().text())
        .isEqualTo(
            "You file expense reports.\nNever guess a currency; ask for it.\nToday is Tuesday.");
    assertThat(profile.prompt().firstLine()).isEqualTo(2);
    assertThat(profile.settings().fields()).containsKeys("max_output_tokens");
    assertThat(profile.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly("file_expense", "web_search_preview", "read_ledger");
  }

  @Test
  void serverWhoseToolsAreNotListedIsNamed() {
    var reading = ProfileFixture.of("expenses.responses.jsonl").read();

    assertThat(reading.warnings())
        .filteredOn(warning -> warning.rule().equals("unresolved"))
        .singleElement()
        .satisfies(warning -> assertThat(warning.says()).contains("\"mail\""));
  }

  @Test
  void storedPromptIsNamed() {
    var reading =
        AgentProfiles.read(
            "request.json",
            """
            {"model": "m", "prompt": {"id": "pmpt_7"}, "input": "Hi",
             "tools": [{"type": "function", "name": "look", "description": "Looks.", "parameters": null}]}
            """);

    assertThat(reading.profile()).isPresent();
    assertThat(reading.warnings())
        .anySatisfy(warning -> assertThat(warning.says()).contains("pmpt_7"));
    assertThat(reading.warnings()).extracting(Warning::rule).contains("no-prompt");
  }

  @Test
  void requestForAnEmbeddingIsNoProfile() {
    var reading =
        AgentProfiles.read("request.json", "{\"model\": \"m\", \"input\": \"some words\"}");

    assertThat(reading.format()).isEqualTo("unknown");
    assertThat(reading.problems()).extracting(Problem::rule).containsExactly("not-a-profile");
  }

  @Test
  void responseRepeatsItsRequest() {
    var reading =
        AgentProfiles.read(
            "response.json",
            """
            {"object": "response", "model": "m", "instructions": "You count.", "tools": [], "output": []}
            """);

    assertThat(reading.format()).isEqualTo("openai-responses-json");
    assertThat(reading.profile().orElseThrow().prompt().text()).isEqualTo("You count.");
  }
}
