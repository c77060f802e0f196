package dev.arc.format;

import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewAiReaderTest {
  private static final ProfileFixture CREW = ProfileFixture.of("crewai-agents.yaml");

  @Test
  void rolePlayIsThePromptThatTheCrewSends() {
    var clerk = CREW.profile("intake_clerk");

    assertThat(clerk.format()).isEqualTo("crewai-yaml");
    assertThat(clerk.prompt().text())
        .startsWith("You are Intake clerk for {district}.\nYou have answered the phone")
        .endsWith(
            "Your personal goal is: Find out what the tenant needs and which flat it is about");
    assertThat(clerk.model()).isEqualTo("anthropic/claude-sonnet-4-5");
    assertThat(clerk.settings().fields()).containsKeys("temperature", "max_tokens");
    assertThat(tools(clerk)).containsExactly("flat_lookup", "crewai_tools:SerperDevTool");
    assertThat(says(CREW.read("intake_clerk"), "template").getFirst())
        .startsWith("4: ")
        .contains("{district}");
  }

  @Test
  void toolsWithCommasAndModelsBehindAliasesAreRead() {
    var planner = CREW.profile("repair_planner");

    assertThat(tools(planner)).containsExactly("flat_lookup", "book_craftsman");
    assertThat(planner.model()).isEqualTo("anthropic/claude-sonnet-4-5");
    assertThat(planner.prompt().firstLine()).isEqualTo(18);
    assertThat(says(CREW.read("repair_planner"), "template")).isEmpty();
  }

  @Test
  void tasksBesideTheAgentsAreTheirUseCases() {
    var tasks =
        """
        take_call: {description: Take the call of a tenant, agent: intake_clerk}
        plan: {description: Plan the repair, agent: repair_planner}
        nobody: {description: 7}
        """;

    var clerk = CREW.beside("tasks.yaml", tasks).profile("intake_clerk");

    assertThat(clerk.useCases()).extracting("text").containsExactly("Take the call of a tenant");
    assertThat(says(CREW.read("intake_clerk"), "unresolved").getFirst()).contains("tasks.yaml");
  }

  @Test
  void aCallWithoutArgumentsIsAToolsName() {
    var crew =
        ProfileFixture.of(
            "a.yaml", "a: {role: r, goal: g, tools: ['SerperDevTool()'], llm: '{model}'}");

    assertThat(tools(crew.profile())).containsExactly("SerperDevTool");
    assertThat(crew.profile().model()).isNull();
  }

  @Test
  void whatTheAgentsShareIsNoAgent() {
    var crew =
        ProfileFixture.of(
            "agents.yaml",
            """
            x-defaults: &defaults {llm: gpt-4o, verbose: true, role: Nobody, goal: None}
            shared: &shared
              max_iter: 5
            clerk:
              <<: *defaults
              role: Clerk
              goal: Serve the customer
              backstory: You know the shop.
            buyer:
              <<: *shared
              role: Buyer
              goal: Buy well
              backstory: You know prices.
            """);

    assertThat(crew.read().agents()).containsExactly("clerk", "buyer");
    assertThat(crew.profile("clerk").model()).isEqualTo("gpt-4o");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: {role: r, goal: g}",
        "a: {role: r, backstory: b, tools: , llm: }",
        "a: {role: r, goal: 7, backstory: b, tools: 7}",
        "a: {role: r, goal: g, tools: [{}, [], 7, true, null]}",
        "agents: [{role: r, goal: g, backstory: b, tools: {search: {description: x}}}]"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("agents.yaml", text).read();

    assertThat(reading.format()).startsWith("crewai");
    assertThat(reading.profile()).isPresent();
  }
}
