package dev.arc.format;

import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PraisonAiReaderTest {
  private static final ProfileFixture AGENTS = ProfileFixture.of("praisonai-agents.yaml");

  @Test
  void theTopicIsFilledIn() {
    var surveyor = AGENTS.profile("surveyor");

    assertThat(surveyor.format()).isEqualTo("praisonai-yaml");
    assertThat(surveyor.prompt().text())
        .startsWith("You walk the vineyards before sunrise.")
        .endsWith("Your Role: Field surveyor\nYour Goal: Count the rows of the harvest of 2026");
    assertThat(surveyor.prompt().fileLine(1)).isEqualTo(8);
    assertThat(surveyor.prompt().firstLine()).isEqualTo(5);
    assertThat(surveyor.job()).isEqualTo("Count the rows of the harvest of 2026");
    assertThat(surveyor.model()).isEqualTo("openai/gpt-4o-mini");
    assertThat(tools(surveyor)).containsExactly("RowCounter");
    assertThat(surveyor.useCases()).hasSize(2);
  }

  @Test
  void anEmptyToolIsNone() {
    assertThat(AGENTS.profile("taster").tools()).isEmpty();
  }

  @Test
  void theFrameworkDecidesHowThePromptIsPutTogether() {
    var crew = AGENTS.changed("framework: praisonai", "framework: crewai").profile("taster");
    var autogen = AGENTS.changed("framework: praisonai", "framework: autogen").profile("taster");

    assertThat(crew.prompt().text()).startsWith("You are Taster.");
    assertThat(autogen.prompt().text()).isEqualTo("You have a fine tongue.");
  }

  @Test
  void workflowsHaveInstructionsAndSteps() {
    var workflow =
        """
        name: Books
        agents:
          reader: {role: Reader, instructions: You read books., tools: [open_book]}
        steps:
          - agent: reader
            action: Read chapter one
        """;

    var reader = ProfileFixture.of("agents.yaml", workflow).profile();

    assertThat(reader.prompt().text()).isEqualTo("You read books.");
    assertThat(reader.useCases()).extracting("text").containsExactly("Read chapter one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{framework: crewai, roles: {a: {role: r}}}",
        "{topic: , framework: crewai, roles: {a: {backstory: b, tasks: [], tools: }}}",
        "{topic: t, agents: {a: {instructions: i, llm: 7, tools: 7, tasks: {t: {description: }}}}}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("agents.yaml", text).read();

    assertThat(reading.format()).startsWith("praisonai");
    assertThat(reading.profile()).isPresent();
  }
}
