package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.UseCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifyReaderTest {
  private static final ProfileFixture CONCIERGE = ProfileFixture.of("concierge.dify.yml");
  private static final ProfileFixture RESEARCH = ProfileFixture.of("research.dify.yml");

  @Test
  void anAgentChatHasOnePromptAndItsTools() {
    var profile = CONCIERGE.profile();

    assertThat(profile.format()).isEqualTo("dify-yaml");
    assertThat(profile.name()).isEqualTo("Concierge");
    assertThat(profile.job()).isEqualTo("Helps hotel guests 🛎️");
    assertThat(profile.model()).isEqualTo("openai/gpt-4o-mini");
    assertThat(profile.settings())
        .isEqualTo(Json.parse("{\"temperature\":0.4,\"max_tokens\":700}"));
    assertThat(profile.prompt().text())
        .isEqualTo("You are the concierge.\nTimes are local to {{hotel}}.");
    assertThat(profile.prompt().firstLine()).isEqualTo(39);
    assertThat(profile.useCases()).extracting(UseCase::text).containsExactly("When is breakfast?");
    assertThat(CONCIERGE.warnings()).contains("template", "knowledge");
  }

  @Test
  void toolsThatAreSwitchedOffOrTwiceThereAreLeftOut() {
    var profile = CONCIERGE.profile();

    assertThat(profile.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly("current_time", "google_search");
    var schema = profile.tools().getFirst().schema();
    assertThat(schema.description()).isEqualTo("Current Time");
    assertThat(schema.parameters())
        .isEqualTo(
            Json.parse(
                "{\"type\":\"object\",\"properties\":{\"format\":{\"type\":\"string\"},\"timezone\":{\"type\":\"string\"}}}"));
  }

  @Test
  void eachNodeThatIsToldSomethingIsAnAgent() {
    assertThat(RESEARCH.read().agents())
        .containsExactly("Searcher", "Writer", "Writer-3", "Completes");
    assertThat(RESEARCH.warnings()).contains("no-instruction", "request-as-prompt");
    assertThat(RESEARCH.profile("Writer").model()).isEqualTo("openai/gpt-4o");
    assertThat(RESEARCH.profile("Writer").prompt().text()).isEqualTo("You write reports.");
    assertThat(RESEARCH.profile("Writer-3").prompt().text()).isEqualTo("Summarise this.");
    assertThat(RESEARCH.profile("Completes").prompt().text()).isEqualTo("You complete texts.");
  }

  @Test
  void aNodesToolTakesWhatTheModelFillsIn() {
    var profile = RESEARCH.profile("Searcher");

    assertThat(profile.model()).isEqualTo("anthropic/claude-sonnet-4");
    assertThat(profile.prompt().firstLine()).isEqualTo(15);
    var tool = ProfileFixture.tool(profile, "tavily_search");
    assertThat(tool.line()).isEqualTo(23);
    assertThat(tool.schema().description()).isEqualTo("Searches the web");
    assertThat(tool.schema().parameters())
        .isEqualTo(
            Json.parse(
                """
                {"type":"object","properties":{
                  "query":{"type":"string","description":"What to look for"},
                  "depth":{"type":"string","description":"How deep","enum":["basic","advanced"]}},
                 "required":["query"]}
                """));
  }

  @Test
  void anAppWithOneAgentIsThatAgent() {
    var profile =
        ProfileFixture.of(
                "x.yml",
                """
                app: {mode: workflow, name: Solo}
                kind: app
                workflow:
                  graph:
                    nodes:
                    - data:
                        type: agent
                        title: Node
                        agent_parameters:
                          instruction: {value: You help.}
                          tools: {value: '[{"tool_name": "a", "enabled": true, "tool_description": "Does."}]'}
                """)
            .profile();

    assertThat(profile.name()).isEqualTo("Solo");
    assertThat(profile.tools()).extracting(ToolDeclaration::name).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model_config: {pre_prompt: You help.}|no-tools",
        "model_config: {pre_prompt: You help., agent_mode: }|no-tools",
        "model_config: {pre_prompt: You help., agent_mode: {enabled: false, tools: [{tool_name: a}]}}|no-tools",
        "model_config: {pre_prompt: You help., agent_mode: {tools: [7, null, {}]}}|no-tools",
        "model_config: {pre_prompt: You help., model: gpt}|no-tools",
        "model_config: {pre_prompt: You help., suggested_questions: [null]}|no-tools",
        "model_config: {prompt_type: advanced, pre_prompt: x, chat_prompt_config: {prompt: [{role: system, text: You help.}]}}|no-tools",
        "model_config: {prompt_type: advanced, completion_prompt_config: {prompt: {text: You help.}}}|no-tools",
        "workflow: {graph: {nodes: [7, {data: }, {data: {type: agent, agent_parameters: {instruction: You help., tools: {value: '{broken'}}}}]}}|syntax",
      })
  void whatIsMissingOrOddIsAWarning(String config, String rule) {
    var fixture = ProfileFixture.of("x.yml", "app: {mode: chat, name: x}\n" + config);

    assertThat(fixture.profile().prompt().text()).isEqualTo("You help.");
    assertThat(fixture.warnings()).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model_config: {}|nothing-to-test",
        "workflow: {graph: {nodes: []}}|no-agent",
        "workflow: {graph: {nodes: {}}}|no-agent",
        "workflow: {}|no-agent",
        "kind: app|no-agent",
      })
  void anAppThatIsToldNothingIsAProblem(String config, String rule) {
    assertThat(ProfileFixture.of("x.yml", "app: {mode: chat}\n" + config).problems())
        .containsExactly(rule);
  }
}
