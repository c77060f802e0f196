package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.profile.Problem;
import dev.arc.profile.ToolDeclaration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptfooReaderTest {
  private static final ProfileFixture ALONE = ProfileFixture.of("promptfooconfig.yaml");
  private static final ProfileFixture SHOP =
      new ProfileFixture(
          ALONE.name(),
          ALONE.text(),
          Map.of(
              "prompts/chat.json",
              "[{\"role\": \"system\", \"content\": \"You are formal.\"}]",
              "tools/price.yaml",
              "name: price\ndescription: Tells a price",
              "more_providers.yaml",
              "- id: groq:qwen\n  label: more"));

  @Test
  void eachProviderIsAnAgentForEachPromptThatInstructs() {
    assertThat(SHOP.read().agents())
        .containsExactly(
            "mini, formal",
            "mini, prompt 2",
            "anthropic:messages:claude-sonnet-4-5",
            "ollama:llama3, formal",
            "ollama:llama3, prompt 2",
            "more, formal",
            "more, prompt 2");
  }

  @Test
  void aChatInATextKeepsItsLines() {
    var profile = SHOP.profile("mini, prompt 2");

    assertThat(profile.format()).isEqualTo("promptfoo-yaml");
    assertThat(profile.prompt().text()).isEqualTo("You sell bicycles.\nPrices are in euros.");
    assertThat(profile.prompt().firstLine()).isEqualTo(8);
    assertThat(profile.job()).isEqualTo("Support desk of a bicycle shop");
    assertThat(profile.model()).isEqualTo("openai:chat:gpt-4.1-mini");
    assertThat(profile.settings())
        .isEqualTo(Json.parse("{\"temperature\":0.3,\"max_tokens\":512}"));
  }

  @Test
  void toolsAreInlineInFilesAndInTexts() {
    var mini = SHOP.profile("mini, formal");
    var claude = SHOP.profile("anthropic:messages:claude-sonnet-4-5");

    assertThat(mini.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly("find_bicycle", "price");
    assertThat(ProfileFixture.tool(mini, "find_bicycle").schema().parameters())
        .isEqualTo(
            Json.parse(
                """
                {"type":"object","properties":{"frame":{"type":"string","enum":["S","M","L"]}},
                 "required":["frame"]}
                """));
    assertThat(claude.prompt().text()).isEqualTo("You are formal.");
    assertThat(claude.settings()).isEqualTo(mini.settings());
    assertThat(claude.tools()).extracting(ToolDeclaration::name).containsExactly("find_bicycle");
  }

  @Test
  void whatCannotBeHadIsNamed() {
    assertThat(ALONE.read().warnings())
        .extracting(warning -> warning.line() + " " + warning.rule())
        .contains(
            "4 unresolved", "11 unresolved", "31 unresolved", "38 unresolved", "39 wrong-type");
    assertThat(ALONE.read().agents())
        .containsExactly("mini", "anthropic:messages:claude-sonnet-4-5", "ollama:llama3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "providers: openai:gpt-5",
        "providers: [openai:gpt-5]",
        "providers: [{id: openai:gpt-5}]",
        "providers: [{'openai:gpt-5': {config: {}}}]",
        "providers: {id: openai:gpt-5}",
        "targets: [{id: openai:gpt-5, config: }]",
      })
  void providersAreWrittenInManyWays(String providers) {
    var profile =
        ProfileFixture.of("x.yaml", providers + "\nprompts: You are a poet. {{topic}}").profile();

    assertThat(profile.name()).isEqualTo("openai:gpt-5");
    assertThat(profile.model()).isEqualTo("openai:gpt-5");
    assertThat(profile.prompt().text()).isEqualTo("You are a poet. {{topic}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prompts: [{raw: You are a poet.}]|You are a poet.",
        "prompts: {You are a poet.: poet}|You are a poet.",
        "prompts: [[{role: system, content: You are a poet.}]]|You are a poet.",
        "prompts: '- role: system\\n  content: You are a poet.'|You are a poet.",
        "prompts: a.txt|You are a poet.",
        "prompts: [{file: a.txt}]|You are a poet.",
        "prompts: [Tell me of towns.]|",
        "prompts: []|",
        "prompts:|",
        "prompts: 7|",
        "prompts: ['[broken']|",
      })
  void promptsAreWrittenInManyWays(String prompts, String expected) {
    var config =
        prompts.replace("'- role", "\"- role").replace("poet.'", "poet.\"")
            + "\ntests: []\nproviders: [{id: a, config: {tools: [{name: t, description: Does.}]}}]";

    var profile = ProfileFixture.of("x.yaml", config).beside("a.txt", "You are a poet.").profile();

    assertThat(profile.prompt().text()).isEqualTo(Optional.ofNullable(expected).orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tools: '[broken'|syntax",
        "tools: file://gone.json|unresolved",
        "tools: []|no-tools",
        "tools: 7|no-tools",
        "tools:|no-tools",
      })
  void toolsThatCannotBeHadAreWarnings(String tools, String rule) {
    var fixture =
        ProfileFixture.of(
            "x.yaml", "prompts: [You are a poet.]\nproviders: [{id: a, config: {" + tools + "}}]");

    assertThat(fixture.profile().tools()).isEmpty();
    assertThat(fixture.warnings()).contains(rule);
  }

  @Test
  void aVariableIsFilledWhereTheFileHasOneValueForIt() {
    var file =
        ProfileFixture.of(
            "x.yaml",
            """
            prompts:
              - '[{"role": "system", "content": "You serve {{shop}} in {{ city }}, {{tone}}."}]'
            providers: [openai:gpt-4.1]
            defaultTest: {vars: {shop: Kaufmann, tone: file://tone.txt}}
            tests:
              - vars: {city: Graz}
              - vars: {city: Linz, shop: Kaufmann}
            """);

    assertThat(file.profile().prompt().text())
        .isEqualTo("You serve Kaufmann in {{ city }}, {{tone}}.");
    assertThat(file.warnings()).contains("template");
  }

  @Test
  void typesInCapitalsAreTypes() {
    var file =
        ProfileFixture.of(
            "x.yaml",
            """
            prompts: [You are a guide.]
            providers:
              - vertex:gemini-2.5-pro:
                  config:
                    tools: [{functionDeclarations: [{name: g, description: d, parameters: {type: OBJECT, properties: {a: {type: STRING}}}}]}]
            """);

    assertThat(ProfileFixture.parameters(file.profile(), "g"))
        .isEqualTo("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}");
  }

  @Test
  void withoutAProviderThereIsNoAgent() {
    assertThat(ProfileFixture.of("x.yaml", "providers: []\nprompts: [a]").read().problems())
        .extracting(Problem::rule)
        .containsExactly("no-agent");
  }
}
