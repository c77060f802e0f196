package dev.arc.format;

import static dev.arc.format.ProfileFixture.parameters;
import static dev.arc.format.ProfileFixture.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a profile refers to, and what that refers to in turn.
class ReferencesTest {
  private static final ProfileFixture ORDERS =
      ProfileFixture.of(
          "a.yaml",
          """
          system_prompt: You sell things.
          tools:
            - name: find_order
              description: Finds an order.
              parameters: {$ref: 'schemas/order.json'}
          """);

  @Test
  void aReferenceInAFileBeginsInThatFilesFolder() {
    var fixture =
        ORDERS.beside(
            Map.of(
                "schemas/order.json",
                "{\"type\": \"object\", \"properties\": {\"customer\": {\"$ref\": \"common/person.json#/$defs/Customer\"}, \"size\": {\"$ref\": \"#/$defs/Size\"}}, \"$defs\": {\"Size\": {\"type\": \"integer\"}}}",
                "schemas/common/person.json",
                "{\"$defs\": {\"Customer\": {\"type\": \"object\", \"properties\": {\"home\": {\"$ref\": \"../place.json\"}, \"other\": {\"$ref\": \"#/$defs/Name\"}}}, \"Name\": {\"type\": \"string\", \"title\": \"the name\"}}}",
                "schemas/place.json",
                "{\"type\": \"string\", \"title\": \"the place\"}"));

    assertThat(says(fixture.read(), "unresolved")).isEmpty();
    assertThat(parameters(fixture.profile(), "find_order"))
        .contains("the place", "the name", "integer");
  }

  @Test
  void whatIsNotThereIsNamedAsFromTheProfile() {
    var fixture =
        ORDERS.beside(
            "schemas/order.json", "{\"properties\": {\"a\": {\"$ref\": \"person.json#/x\"}}}");

    assertThat(says(fixture.read(), "unresolved").getFirst())
        .startsWith("5: a schema is kept in schemas/person.json, which was not read");
  }

  @Test
  void aPointerThatLeadsNowhereInAFileIsTold() {
    var fixture =
        ORDERS.changed("order.json", "order.json#/none").beside("schemas/order.json", "{}");

    assertThat(says(fixture.read(), "unresolved").getFirst())
        .startsWith("5: a schema is kept in schemas/order.json#/none, which was not read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system_prompt_file: prompts/a.md",
        "system_prompt: {file: prompts/a.md}",
        "system_prompt: {path: ./prompts/a.md}",
        "system_prompt: file://prompts/a.md",
        "system_prompt: '@prompts/a.md'",
        "prompt_file: prompts\\a.md"
      })
  void aPromptInAFileIsRead(String prompt) {
    var fixture =
        ProfileFixture.of("a.yaml", prompt + "\ntools: [{name: search, description: s}]")
            .beside("prompts/a.md", "You sell things.");

    assertThat(fixture.profile().prompt().text()).isEqualTo("You sell things.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/srv/prompts/agent.md",
        "/srv/prompts/agent",
        "~/prompts/agent.md",
        "~/agent",
        "./prompts/agent",
        "../agent prompts/agent.md",
        "C:\\prompts\\agent.md",
        "file:///srv/agent"
      })
  void aPathIsNoPromptWhereverItLeads(String path) {
    var fixture = ProfileFixture.of("a.yaml", "system_prompt: '" + path + "'\ntools: [search]");

    assertThat(fixture.profile().prompt().text()).isEmpty();
    assertThat(says(fixture.read(), "unresolved").getFirst())
        .startsWith("1: the system prompt is kept in")
        .contains("agent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/help lists what you can do.", "Answer yes/no.", "C: you are it", "/start"})
  void aSentenceWithASlashIsAPrompt(String prompt) {
    var fixture = ProfileFixture.of("a.yaml", "system_prompt: '" + prompt + "'\ntools: [search]");

    assertThat(fixture.profile().prompt().text()).isEqualTo(prompt);
  }
}
