package dev.arc.format;

import static dev.arc.format.ProfileFixture.parameters;
import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CagentReaderTest {
  private static final ProfileFixture LIBRARY = ProfileFixture.of("cagent-team.yaml");

  @Test
  void theModelIsLookedUpAmongTheModels() {
    var root = LIBRARY.profile("root");

    assertThat(root.format()).isEqualTo("cagent-yaml");
    assertThat(root.model()).isEqualTo("anthropic/claude-sonnet-4-5");
    assertThat(root.settings().fields()).containsKeys("temperature", "max_tokens");
    assertThat(root.prompt().firstLine()).isEqualTo(19);
    assertThat(LIBRARY.profile("cataloguer").model()).isEqualTo("openai/gpt-4o-mini");
  }

  @Test
  void toolsetsAreTheirToolsWhereTheseAreKnown() {
    var root = LIBRARY.profile("root");

    assertThat(tools(root))
        .containsExactly("think", "renew_loan", "list_loans", "mcp.example.org", "print_label");
    assertThat(parameters(root, "print_label"))
        .contains("Number of the shelf.")
        .contains("\"required\":[\"shelf\"]");
    assertThat(tools(LIBRARY.profile("cataloguer")))
        .containsExactly("read_file", "docker:duckduckgo");
  }

  @Test
  void builtInToolsetsAreTheirDocumentedTools() {
    var agent =
        ProfileFixture.of(
            "cagent.yaml",
            "agents: {root: {instruction: i, toolsets: [{type: shell}, {type: todo}, {type: memory, path: m.db}, {type: filesystem}, {type: mcp, ref: 'docker:fetch'}]}}");

    assertThat(tools(agent.profile()))
        .containsExactly(
            "shell",
            "create_todo",
            "create_todos",
            "update_todo",
            "list_todos",
            "add_memory",
            "get_memories",
            "delete_memory",
            "filesystem",
            "docker:fetch");
    assertThat(parameters(agent.profile(), "shell")).contains("cmd");
    assertThat(says(agent.read(), "tools-elsewhere")).hasSize(2);
    assertThat(says(agent.read(), "tools-elsewhere").getLast())
        .contains("docker:fetch is a toolset, whose tools are kept by its server");
  }

  @Test
  void ofSeveralModelsTheFirstIsTakenAndAutoIsNone() {
    var agents =
        ProfileFixture.of(
            "cagent.yaml",
            "{models: {c: {provider: anthropic, model: claude}}, agents: {root: {instruction: i, model: 'c, openai/gpt-5'}, b: {instruction: j, model: auto}}}");

    assertThat(agents.profile("root").model()).isEqualTo("anthropic/claude");
    assertThat(says(agents.read("root"), "several-models").getFirst()).contains("the first, c");
    assertThat(agents.profile("b").model()).isNull();
  }

  @Test
  void filesOfThePromptAreFollowed() {
    var root = LIBRARY.beside("HOUSE_RULES.md", "Be quiet.").profile("root");

    assertThat(root.prompt().text()).endsWith("reserved.\nBe quiet.");
    assertThat(says(LIBRARY.read("root"), "unresolved").getFirst()).contains("HOUSE_RULES.md");
  }

  @Test
  void othersMayBeCalledButAreNoTools() {
    assertThat(says(LIBRARY.read("root"), "handoffs").getFirst()).contains("cataloguer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agents: {root: {instruction: i}}",
        "agents: {root: {instruction: i, model: m, toolsets: [7, null, {type: }, {type: mcp}]}}",
        "{models: 7, agents: {root: {instruction: i, model: 7, toolsets: [], handoffs: 7}}}",
        "{models: {m: {}}, agents: {root: {instruction: i, model: m, toolsets: [{type: api, api_config: {name: a, args: 7}}]}}}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("cagent.yaml", text).read();

    assertThat(reading.format()).startsWith("cagent");
    assertThat(reading.profile()).isPresent();
  }
}
