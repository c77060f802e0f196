package dev.arc.format;

import static dev.arc.format.ProfileFixture.parameters;
import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutoGenReaderTest {
  private static final ProfileFixture TEAM = ProfileFixture.of("autogen-team.json");

  @Test
  void everyAgentOfNestedTeamsIsOne() {
    assertThat(TEAM.read().agents())
        .containsExactly("dispatcher", "night_shift", "guard", "caller");
    assertThat(TEAM.profile("guard").prompt().text()).isEqualTo("You guard the depot.");
  }

  @Test
  void functionsAreReadFromTheirSource() {
    var dispatcher = TEAM.profile("dispatcher");

    assertThat(dispatcher.format()).isEqualTo("autogen-json");
    assertThat(dispatcher.model()).isEqualTo("gpt-4o-mini");
    assertThat(dispatcher.prompt().firstLine()).isEqualTo(59);
    assertThat(tools(dispatcher)).containsExactly("quote_route", "book_van", "mcp-server-fetch");
    assertThat(parameters(dispatcher, "quote_route"))
        .contains(
            "\"stops\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"Addresses in order.\"}")
        .contains("\"description\":\"For the driver\"")
        .endsWith("\"required\":[\"stops\",\"weight\"]}");
    assertThat(parameters(dispatcher, "book_van")).contains("\"enum\":[\"monday\",\"friday\"]");
  }

  @Test
  void handoffsAreNoTools() {
    assertThat(says(TEAM.read("dispatcher"), "handoffs").getFirst()).contains("night_shift");
    assertThat(says(TEAM.read("guard"), "handoffs")).isEmpty();
  }

  @Test
  void componentsBeforeTheNewFormAreRead() {
    var old =
        """
        {"component_type": "team", "team_type": "MagenticOneGroupChat", "name": "t", "participants": [
          {"component_type": "agent", "agent_type": "AssistantAgent", "name": "sums", "system_message": "You add.",
           "model_client": {"component_type": "model", "model": "gpt-4", "model_type": "OpenAIChatCompletionClient"},
           "tools": [{"component_type": "tool", "name": "add", "description": "Adds.", "tool_type": "PythonFunction",
                      "content": "def add(a: int, b: int) -> int:\\n    return a + b"}]}]}
        """;

    var sums = ProfileFixture.of("team.json", old).profile();

    assertThat(sums.name()).isEqualTo("sums");
    assertThat(sums.model()).isEqualTo("gpt-4");
    assertThat(parameters(sums, "add")).endsWith("\"required\":[\"a\",\"b\"]}");
  }

  @Test
  void aHumanHasNothingToTest() {
    assertThat(TEAM.read("caller").problems())
        .extracting("rule")
        .containsExactly("nothing-to-test");
  }

  @Test
  void theStudioBeforeComponentsHasASenderAndAReceiver() {
    var flow =
        ProfileFixture.of(
            "flow.json",
            """
            {"type": "twoagents",
             "sender": {"type": "userproxy", "config": {"name": "user", "human_input_mode": "NEVER", "system_message": ""}},
             "receiver": {"type": "assistant",
               "config": {"name": "clerk", "llm_config": {"config_list": [{"model": "gpt-4"}], "temperature": 0.1}, "system_message": "You sell tickets."},
               "skills": [{"name": "Selling", "content": "def sell(seat: str):\\n    pass"}]}}
            """);

    assertThat(flow.profile().prompt().text()).isEqualTo("You sell tickets.");
    assertThat(flow.profile().model()).isEqualTo("gpt-4");
    assertThat(tools(flow.profile())).containsExactly("sell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{component_type: agent, name: a, system_message: s, tools: [{}, 7, null, {config: 7}]}",
        "{provider: autogen_agentchat.agents.AssistantAgent, component_type: agent, config: {name: , system_message: s, model_client: 7, workbench: 7, handoffs: [7, {}]}}",
        "{component_type: agent, config: {system_message: s, tools: [{config: {source_code: \"def (\"}}]}}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("agent.yaml", text).read();

    assertThat(reading.format()).startsWith("autogen");
    assertThat(reading.profile()).isPresent();
  }
}
