package dev.arc.format;

import static dev.arc.format.ProfileFixture.parameters;
import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tool;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopilotReaderTest {
  private static final ProfileFixture ONBOARDING =
      ProfileFixture.of("copilot-declarativeAgent.json");
  private static final Map<String, String> BESIDE =
      Map.of(
          "instruction.txt",
          "You help new employees.\nDates are day first.",
          "plugins/tickets.json",
          """
          {"functions": [{"name": "openTicket", "capabilities": {"confirmation": {"type": "AdaptiveCard"}}}],
           "runtimes": [{"type": "OpenApi", "spec": {"url": "api/tickets.yaml"}}]}
          """,
          "plugins/api/tickets.yaml",
          """
          openapi: 3.0.0
          paths:
            /tickets:
              post:
                operationId: openTicket
                description: Opens a ticket.
                parameters: [{name: title, in: query, required: true, schema: {type: string}}]
          """);

  @Test
  void filesBesideTheAgentAreFollowed() {
    var helper = ONBOARDING.beside(BESIDE).profile();

    assertThat(helper.format()).isEqualTo("copilot-declarative-json");
    assertThat(helper.prompt().text()).isEqualTo("You help new employees.\nDates are day first.");
    assertThat(helper.useCases()).extracting("text").containsExactly("When do I get my laptop?");
    assertThat(tools(helper))
        .containsExactly("openTicket", "lost", "WebSearch", "OneDriveAndSharePoint");
    assertThat(tool(helper, "openTicket").confirmation()).isTrue();
    assertThat(tool(helper, "openTicket").schema().description()).isEqualTo("Opens a ticket.");
    assertThat(parameters(helper, "openTicket")).contains("\"required\":[\"title\"]");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(says(ONBOARDING.read(), "unresolved"))
        .anyMatch(text -> text.startsWith("6: ") && text.contains("instruction.txt"))
        .anyMatch(text -> text.contains("plugins/tickets.json"))
        .anyMatch(text -> text.contains("lost.json"));
  }

  @Test
  void theManifestOfAnAppLeadsToItsAgents() {
    var manifest = "{copilotAgents: {declarativeAgents: [{id: one, file: agents/one.json}]}}";

    var one =
        ProfileFixture.of("manifest.yaml", manifest)
            .beside(
                Map.of(
                    "agents/one.json",
                    "{\"instructions\": \"$[file('one.txt')]\"}",
                    "agents/one.txt",
                    "You count."))
            .profile();

    assertThat(one.prompt().text()).isEqualTo("You count.");
    assertThat(ProfileFixture.of("manifest.yaml", manifest).problems()).containsExactly("no-agent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\": \"v1.0\", \"instructions\": \"i\", \"capabilities\": [7, null, {}], \"actions\": [7, {}]}",
        "{\"version\": \"v1.2\", \"name\": null, \"instructions\": \"i\", \"actions\": null, \"capabilities\": 7, \"conversation_starters\": [7, {}]}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("a.json", text).read();

    assertThat(reading.format()).startsWith("copilot-declarative");
    assertThat(reading.profile()).isPresent();
  }
}
