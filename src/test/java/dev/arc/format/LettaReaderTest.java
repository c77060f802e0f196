package dev.arc.format;

import static dev.arc.format.ProfileFixture.parameters;
import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tool;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettaReaderTest {
  private static final ProfileFixture GARDEN = ProfileFixture.of("letta-gardener.af");

  @Test
  void memoryBlocksAreAPartOfWhatTheAgentIsTold() {
    var gardener = GARDEN.profile();

    assertThat(gardener.format()).isEqualTo("letta-json");
    assertThat(gardener.name()).isEqualTo("gardener");
    assertThat(gardener.prompt().text())
        .startsWith("<base_instructions>\nYou look after a garden.")
        .endsWith("<human>\nThe human grows tomatoes 🍅.\nTemperatures are in Celsius.\n</human>");
    assertThat(gardener.model()).isEqualTo("gpt-4o-mini");
    assertThat(gardener.settings().fields()).containsOnlyKeys("temperature");
  }

  @Test
  void toolsAreFoundByTheirIds() {
    var gardener = GARDEN.profile();

    assertThat(tools(gardener)).containsExactly("sow", "water_bed");
    assertThat(parameters(gardener, "water_bed")).endsWith("\"required\":[\"bed\"]}");
    assertThat(parameters(gardener, "sow"))
        .contains("\"format\":\"date\"")
        .doesNotContain("agent_state");
    assertThat(tool(gardener, "sow").schema().description()).isEqualTo("Sows a plant.");
    assertThat(says(GARDEN.read(), "unresolved").getFirst()).contains("tool-9");
  }

  @Test
  void theFirstVersionOfTheFileHasEverythingInTheAgent() {
    var old =
        """
        {"agent_type": "memgpt_agent", "name": "old", "system": "You remember.", "llm_config": {"model": "gpt-4"},
         "core_memory": [{"label": "persona", "value": "I am old."}],
         "tools": [{"name": "recall", "json_schema": {"name": "recall", "description": "Recalls.", "parameters": {"type": "object", "properties": {}}}}]}
        """;

    var profile = ProfileFixture.of("old.af", old).profile();

    assertThat(profile.prompt().text())
        .isEqualTo("You remember.\n<persona>\nI am old.\n</persona>");
    assertThat(tools(profile)).containsExactly("recall");
  }

  @Test
  void aToolWithUnreadableParametersIsKeptWithoutThem() {
    var odd =
        "{agent_type: x, system: s, tool_ids: [], tools: [{name: t, description: d, json_schema: 7}]}";

    var reading = ProfileFixture.of("a.yaml", odd).read();

    assertThat(tools(reading.profile().orElseThrow())).containsExactly("t");
    assertThat(says(reading, "tool-schema").getFirst()).endsWith("the tool was read without them");
  }

  @Test
  void anAgentWithoutATypeIsKnownByItsMemory() {
    var file =
        ProfileFixture.of(
            "a.af",
            "{\"agents\": [{\"name\": \"a\", \"system\": \"You help.\", \"block_ids\": [\"b\"], \"llm_config\": {\"model\": \"m\"}}], \"blocks\": [{\"id\": \"b\", \"label\": \"human\", \"value\": \"Called Ann.\"}]}");

    assertThat(file.read().format()).startsWith("letta");
    assertThat(file.profile().prompt().text()).contains("Called Ann.");
    assertThat(file.profile().model()).isEqualTo("m");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"agents\": [{\"agent_type\": \"x\", \"system\": \"s\", \"block_ids\": null, \"tool_ids\": 7}]}",
        "{\"agents\": [{\"agent_type\": \"x\", \"name\": null, \"system\": \"s\", \"block_ids\": [\"b\"], \"llm_config\": []}], \"blocks\": 7, \"tools\": [null]}",
        "{\"agent_type\": \"x\", \"system\": \"s\", \"tools\": [{\"source_code\": \"\"}, {\"name\": \"t\", \"json_schema\": 7}], \"core_memory\": [{\"value\": 7}, 7]}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("a.af", text).read();

    assertThat(reading.format()).startsWith("letta");
    assertThat(reading.profile()).isPresent();
  }
}
