package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Texts;
import dev.arc.profile.Problem;
import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.Warning;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatRequestTest {

  @Test
  void everySystemPromptOfARecordingIsAnAgent() {
    var reading = ProfileFixture.of("tours.har").read();

    assertThat(reading.format()).isEqualTo("openai-chat-json");
    assertThat(reading.agents()).containsExactly("tours-1", "tours-2");
    assertThat(reading.problems()).extracting(Problem::rule).containsExactly("several-agents");
  }

  @Test
  void requestOfARecordingIsAProfile() {
    var reading = picked("tours-1");
    var profile = reading.profile().orElseThrow();

    assertThat(profile.model()).isEqualTo("gpt-4.1-mini-2025-04-14");
    assertThat(profile.prompt().text())
        .startsWith("You are the back office of Nordwind Tours 🧳.\n");
    assertThat(profile.settings().number("temperature"))
        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("0.2"));
    assertThat(profile.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly("find_booking", "cancel_booking", "ask_sql");
    assertThat(profile.tools().getFirst().schema().parameters().list("required")).hasSize(1);
  }

  @Test
  void whatUsersSaidIsNoPartOfTheAgent() {
    var profile = picked("tours-1").profile().orElseThrow();

    assertThat(profile.toString()).doesNotContain("NW-17");
  }

  @Test
  void customToolTakesOneText() {
    var tool = picked("tours-1").profile().orElseThrow().tool("ask_sql").orElseThrow();

    assertThat(tool.schema().parameters().object("properties").orElseThrow().fields())
        .containsOnlyKeys("input");
  }

  @Test
  void keyInAHeaderIsRedactedAndTold() {
    var reading = picked("tours-1");

    assertThat(reading.warnings()).extracting(Warning::rule).contains("secret");
    assertThat(reading.profile().orElseThrow().toString()).doesNotContain("Zx81");
  }

  @Test
  void bareBodyWithOldFunctionsIsRead() {
    var profile =
        read("""
        {"model": "gpt-3.5-turbo",
         "messages": [
           {"role": "system", "content": "You sum.\\nIn dollars."},
           {"role": "user", "content": "1 and 2"}],
         "functions": [{"name": "add", "description": "Adds.", "parameters": {"type": "object", "properties": {}}}]}
        """)
            .profile()
            .orElseThrow();

    assertThat(profile.prompt().text()).isEqualTo("You sum.\nIn dollars.");
    assertThat(profile.prompt().firstLine()).isEqualTo(3);
    assertThat(profile.tools()).extracting(ToolDeclaration::name).containsExactly("add");
  }

  @Test
  void toolsThatNobodyDeclaredAreInferredFromCallsAndSaidToBe() {
    var reading =
        read(
            """
            {"model": "m", "messages": [
              {"role": "system", "content": "You look orders up."},
              {"role": "user", "content": "O-1?"},
              {"role": "assistant", "tool_calls": [{"id": "1", "type": "function", "function": {"name": "order", "arguments": "{\\"id\\": \\"O-1\\"}"}}]},
              {"role": "tool", "tool_call_id": "1", "content": "{\\"id\\": \\"O-1\\", \\"total\\": 3}"}]}
            """);

    var tool = reading.profile().orElseThrow().tools().getFirst();
    assertThat(tool.name()).isEqualTo("order");
    assertThat(tool.schema().parameters().object("properties").orElseThrow().fields())
        .containsOnlyKeys("id");
    assertThat(tool.examples()).hasSize(1);
    assertThat(reading.warnings())
        .anySatisfy(warning -> {
          assertThat(warning.rule()).isEqualTo("inferred-tools");
          assertThat(warning.says()).contains("order").contains("1 recorded call");
        });
  }

  @Test
  void requestWithNeitherPromptNorToolsIsAProblem() {
    var reading =
        read("{\"model\": \"m\", \"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}]}");

    assertThat(reading.problems()).extracting(Problem::rule).contains("nothing-to-test");
  }

  @Test
  void nullsAndEmptyListsAreNothing() {
    var reading =
        read(
            """
            {"model": null, "tools": [], "functions": null, "messages": [
              {"role": "system", "content": null},
              {"role": "system", "content": "You sum."},
              {"role": "user", "content": null}]}
            """);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.profile().orElseThrow().prompt().text()).isEqualTo("You sum.");
    assertThat(reading.warnings()).extracting(Warning::rule).contains("no-tools");
  }

  @Test
  void toolsOfAWrongTypeAreTold() {
    var reading =
        read(
            """
            {"model": "m", "tools": "all", "messages": [
              {"role": "system", "content": "You sum."}, {"role": "user", "content": "1"}]}
            """);

    assertThat(reading.profile()).isPresent();
    assertThat(reading.warnings()).extracting(Warning::rule).contains("wrong-type");
  }

  private static Reading picked(String agent) {
    return AgentProfiles.read(
        "tours.har", ProfileFixture.of("tours.har").text(), Optional.of(agent), Texts.NONE);
  }

  private static Reading read(String text) {
    return AgentProfiles.read("request.json", text);
  }
}
