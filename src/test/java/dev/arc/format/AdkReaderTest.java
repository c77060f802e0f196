package dev.arc.format;

import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdkReaderTest {
  private static final ProfileFixture HOTEL = ProfileFixture.of("adk-root_agent.yaml");
  private static final Map<String, String> BESIDE =
      Map.of(
          "agents/florist.yaml",
          "{name: FloristAgent, description: Sends flowers., instruction: You send flowers.}",
          "agents/housekeeping.yaml",
          "{agent_class: SequentialAgent, name: Housekeeping, sub_agents: [{config_path: rooms/maid.yaml}]}",
          "agents/rooms/maid.yaml",
          "{name: maid, instruction: You clean rooms., tools: [{name: m.clean}], sub_agents: [{config_path: ../../root_agent.yaml}, {config_path: ../housekeeping.yaml}]}");

  @Test
  void theAgentAndWhatItMayUseAreRead() {
    var concierge = HOTEL.profile();

    assertThat(concierge.format()).isEqualTo("adk-yaml");
    assertThat(concierge.name()).isEqualTo("concierge");
    assertThat(concierge.model()).isEqualTo("gemini-2.5-flash");
    assertThat(concierge.settings().fields())
        .containsKeys("temperature", "top_k", "max_output_tokens");
    assertThat(concierge.prompt().firstLine()).isEqualTo(7);
    assertThat(tools(concierge))
        .containsExactly(
            "google_search",
            "hotel_tools.rooms.find_room",
            "list_events",
            "create_event",
            "florist",
            "hotel_tools.approvals.ask_manager");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(says(HOTEL.read(), "unresolved"))
        .hasSize(3)
        .anyMatch(text -> text.contains("agents/florist.yaml"))
        .anyMatch(text -> text.startsWith("32: ") && text.contains("agents/housekeeping.yaml"))
        .anyMatch(text -> text.contains("hotel.agents.night_porter"));
  }

  @Test
  void subAgentsAreFollowedThroughTheirFilesOnce() {
    var hotel = HOTEL.beside(BESIDE);

    assertThat(hotel.read().agents()).containsExactly("concierge", "maid");
    assertThat(hotel.profile("maid").prompt().text()).isEqualTo("You clean rooms.");
    assertThat(tools(hotel.profile("concierge"))).contains("FloristAgent");
  }

  @Test
  void aTeamThatRefersBackToItsRootListsItOnce() {
    var root =
        "agent_class: LlmAgent\nname: root\nmodel: m\ninstruction: You lead.\nsub_agents:\n  - config_path: below/a.yaml\n";
    var team =
        ProfileFixture.of("root_agent.yaml", root)
            .beside(
                Map.of(
                    "below/a.yaml",
                    "name: a\ninstruction: You follow.\nsub_agents: [{config_path: ../root_agent.yaml}]",
                    "root_agent.yaml",
                    root));

    assertThat(team.read().agents()).containsExactly("root", "a");
    assertThat(team.profile("root").prompt().firstLine()).isEqualTo(4);
    assertThat(team.profile("a").prompt().firstLine()).isEqualTo(6);
  }

  @Test
  void anAgentThatOnlyRunsOthersHasNothingToTest() {
    var pipeline = "{agent_class: LoopAgent, name: a, sub_agents: [{code: x.y}]}";

    assertThat(ProfileFixture.of("a.yaml", pipeline).problems()).containsExactly("nothing-to-test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{agent_class: LlmAgent, instruction: i}",
        "{name: a, instruction: i, sub_agents: [7, null, {}, {config_path: 7}], output_key: o}",
        "{name: a, instruction: i, tools: [{name: MCPToolset}, {name: AgentTool, args: {agent: 7}}, {name: LongRunningFunctionTool, args: 7}]}",
        "{agent_class: LlmAgent, name: , model: 7, instruction: i, tools: , generate_content_config: []}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("root_agent.yaml", text).read();

    assertThat(reading.format()).startsWith("adk");
    assertThat(reading.profile()).isPresent();
  }
}
