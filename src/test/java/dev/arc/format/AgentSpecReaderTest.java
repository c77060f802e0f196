package dev.arc.format;

import static dev.arc.format.ProfileFixture.parameters;
import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tool;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentSpecReaderTest {
  private static final ProfileFixture CLAIMS = ProfileFixture.of("agentspec-flow.json");

  @Test
  void agentsAreFoundThroughReferencesInTheFlowsOrder() {
    assertThat(CLAIMS.read().agents()).containsExactly("Claim Clerk", "Claim Judge");
  }

  @Test
  void inputsAreParametersAndADefaultMakesThemOptional() {
    var clerk = CLAIMS.profile("Claim Clerk");

    assertThat(clerk.format()).isEqualTo("agent-spec-json");
    assertThat(clerk.model()).isEqualTo("gpt-4o");
    assertThat(clerk.settings().fields()).containsKeys("temperature", "max_tokens");
    assertThat(parameters(clerk, "save_claim")).endsWith("\"required\":[\"amount\"]}");
    assertThat(tool(clerk, "save_claim").confirmation()).isTrue();
    assertThat(String.valueOf(tool(clerk, "save_claim").outputSchema())).contains("claim_id");
  }

  @Test
  void toolBoxesAreTheirToolsAndWhatIsMissingIsNamed() {
    var judge = CLAIMS.profile("Claim Judge");

    assertThat(tools(judge)).containsExactly("find_case", "open_case");
    assertThat(judge.prompt().firstLine()).isEqualTo(18);
    assertThat(says(CLAIMS.read("Claim Judge"), "unresolved"))
        .containsExactly("20: the component gone is not in this file");
    assertThat(says(CLAIMS.read("Claim Judge"), "template").getFirst()).contains("{{currency}}");
  }

  @Test
  void componentsThatReferToEachOtherEnd() {
    var swarm =
        """
        component_type: Swarm
        agentspec_version: 25.4.2
        first_agent: {$component_ref: a}
        relationships: [[{$component_ref: a}, {$component_ref: b}], [{$component_ref: b}, {$component_ref: a}]]
        $referenced_components:
          a: {component_type: Agent, id: a, name: A, system_prompt: You ask., tools: [{$component_ref: b}]}
          b: {component_type: Agent, id: b, name: B, system_prompt: You answer., tools: [{$component_ref: a}]}
        """;

    assertThat(ProfileFixture.of("swarm.yaml", swarm).read().agents()).containsExactly("A", "B");
  }

  @Test
  void aFlowWithoutAgentsIsAProblem() {
    var flow = "{component_type: Flow, agentspec_version: 25.4.1, nodes: []}";

    assertThat(ProfileFixture.of("flow.yaml", flow).problems()).containsExactly("no-agent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{component_type: Agent, system_prompt: s}",
        "{component_type: Agent, name: , system_prompt: s, llm_config: , tools: [7, null, {}], inputs: 7}",
        "{component_type: Agent, system_prompt: s, llm_config: {component_type: X}, tools: [{component_type: ServerTool, name: t, inputs: [7, {}], outputs: 7}]}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("agent.yaml", text).read();

    assertThat(reading.format()).startsWith("agent-spec");
    assertThat(reading.profile()).isPresent();
  }
}
