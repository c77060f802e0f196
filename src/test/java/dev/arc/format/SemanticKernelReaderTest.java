package dev.arc.format;

import static dev.arc.format.ProfileFixture.parameters;
import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SemanticKernelReaderTest {
  private static final ProfileFixture HOST = ProfileFixture.of("semantickernel-host.yaml");

  @Test
  void theAgentIsRead() {
    var host = HOST.profile();

    assertThat(host.format()).isEqualTo("semantic-kernel-yaml");
    assertThat(host.name()).isEqualTo("Host");
    assertThat(host.prompt().firstLine()).isEqualTo(5);
    assertThat(host.model()).isEqualTo("gpt-4o-mini");
    assertThat(host.settings().fields()).containsKey("temperature");
    assertThat(tools(host))
        .containsExactly(
            "MenuPlugin.get_specials", "MenuPlugin.get_item_price", "code_interpreter");
    assertThat(parameters(host, "MenuPlugin.get_item_price"))
        .endsWith("\"required\":[\"menu_item\"]}");
    assertThat(says(HOST.read(), "template").getFirst()).contains("{{$guest}}");
  }

  @Test
  void theInstructionsMayStandInATemplate() {
    var host = "{type: foundry_agent, template: {format: handlebars, template: You host.}}";

    assertThat(ProfileFixture.of("host.yaml", host).profile().prompt().text())
        .isEqualTo("You host.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: chat_completion_agent, instructions: i}",
        "{type: openai_assistant, name: , instructions: i, model: 7, tools: [7, null, {}, {id: }]}",
        "{type: azureai_agent, instructions: i, model: {id: , options: 7}, tools: {}}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("a.yaml", text).read();

    assertThat(reading.format()).startsWith("semantic-kernel");
    assertThat(reading.profile()).isPresent();
  }
}
