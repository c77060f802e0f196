package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A prompt that is kept in a file beside its profile.
class PromptBesideTest {
  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void profileAndPrompt() throws Exception {
    session = new Session(folder);
    Files.createDirectories(folder.resolve("prompts"));
    session.write(
        "prompts/system.md", "You add up expenses.\n\nAll amounts are in US dollars.\nBe kind.\n");
    session.write("prompts/other.md", "Dates are written month first.\n");
    session.write(
        "agent.yaml", "name: clerk\njob: Adds up expenses.\nsystem_prompt: prompts/system.md\n");
  }

  @Test
  void assumptionPointsToItsOwnFileAndLine() {
    assertThat(session.run("validate", "agent.yaml").out()).contains("prompts/system.md:3");
    assertThat(session.run("validate", "agent.yaml", "--output", "json").out())
        .contains("\"at\": \"prompts/system.md:3\"");
  }

  @Test
  void contradictionIsToldWhereItStands() {
    session.write(
        "prompts/system.md", "Never ask for confirmation.\nAlways ask for confirmation.\n");

    assertThat(session.run("validate", "agent.yaml").out().replaceAll("\\s+", " "))
        .contains("prompts/system.md:2 contradicts prompts/system.md:1");
  }

  @Test
  void runThatGoesOnTellsOfAFileThatHasChanged() {
    assertThat(session.run("run", "agent.yaml", "--scenarios", "2").code()).isZero();
    assertThat(session.run("run", "--resume", "last").out()).doesNotContain("changed since");
    session.write("prompts/system.md", "You add up expenses.\n");

    assertThat(session.run("run", "--resume", "last").out().replaceAll("\\s+", " "))
        .contains("prompts/system.md has changed since this run began");

    session.write("agent.yaml", "name: clerk\njob: Sums.\nsystem_prompt: prompts/system.md\n");
    assertThat(session.run("run", "--resume", "last").out().replaceAll("\\s+", " "))
        .contains("agent.yaml, prompts/system.md have changed since this run began");
  }

  @Test
  void whatConcernsAnotherAgentOfTheTeamIsNotTold() {
    session.write(
        "team.yaml",
        """
        agents:
          one:
            role: Clerk
            goal: Adds up expenses
            backstory: You work alone.
            llm: openai/gpt-4.1
            surprising_key: 1
          two:
            role: Reader
            goal: Reads {{ papers }} aloud
            backstory: You read {{ papers }}.
            odd_key: 1
        """);

    var one = session.run("validate", "team.yaml", "--agent", "one", "--output", "json").out();
    var two = session.run("validate", "team.yaml", "--agent", "two", "--output", "json").out();

    assertThat(one).contains("\"warnings\"").doesNotContain("odd_key").doesNotContain("papers");
    assertThat(two).contains("papers").doesNotContain("surprising_key");
  }
}
