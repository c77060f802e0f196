package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.Warning;
import org.junit.jupiter.api.Test;

class DialogueReaderTest {

  @Test
  void runsThatDifferInTheTimeAreOneAgent() {
    var reading = ProfileFixture.of("library.tau.json").read();
    var profile = reading.profile().orElseThrow();

    assertThat(reading.format()).isEqualTo("tau-bench-json");
    assertThat(reading.agents()).hasSize(1);
    assertThat(profile.prompt().text()).startsWith("# Library desk");
    assertThat(profile.useCases()).isEmpty();
  }

  @Test
  void toolsAreInferredFromAllRuns() {
    var reading = ProfileFixture.of("library.tau.json").read();
    var tools = reading.profile().orElseThrow().tools();

    assertThat(tools).extracting(ToolDeclaration::name).containsExactly("get_loan", "renew_loan");
    var loan = tools.getFirst().schema().parameters();
    assertThat(loan.object("properties").orElseThrow().fields())
        .containsOnlyKeys("loan_id", "verbose");
    assertThat(loan.list("required")).hasSize(1);
    assertThat(tools.getFirst().examples()).hasSize(1);
    assertThat(tools.getLast().examples()).as("an error is no example").isEmpty();
    assertThat(reading.warnings()).extracting(Warning::rule).contains("inferred-tools");
  }

  @Test
  void secondVersionKeepsThePolicyBesideItsSimulations() {
    var profile =
        AgentProfiles.read(
                "results.json",
                """
                {"info": {"agent_info": {"llm": "gpt-4.1"}, "environment_info": {"policy": "Be brief."}},
                 "simulations": [{"task_id": "1", "messages": [
                   {"role": "user", "content": "Hello"},
                   {"role": "assistant", "tool_calls": [{"id": "1", "name": "greet", "arguments": {"who": "me"}}]},
                   {"role": "tool", "id": "1", "content": "{\\"ok\\": true}"}]}]}
                """)
            .profile()
            .orElseThrow();

    assertThat(profile.prompt().text()).isEqualTo("Be brief.");
    assertThat(profile.model()).isEqualTo("gpt-4.1");
    assertThat(profile.tools()).extracting(ToolDeclaration::name).containsExactly("greet");
  }
}
