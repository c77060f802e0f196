package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.profile.ToolDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptyReaderTest {
  private static final ProfileFixture REFUND = ProfileFixture.of("refund.prompty");

  @Test
  void whatTheSystemSaysIsThePrompt() {
    var profile = REFUND.profile();

    assertThat(profile.format()).isEqualTo("prompty-markdown");
    assertThat(profile.name()).isEqualTo("Refund desk");
    assertThat(profile.job()).isEqualTo("Decides on refunds");
    assertThat(profile.prompt().text())
        .isEqualTo(
            """
            You decide on refunds.
            {% if late %}Say sorry.{% endif %}

            Amounts are in US dollars.
            Never promise a date.\
            """);
    assertThat(profile.prompt().lines()).containsExactly(31, 32, 33, 34, 43);
    assertThat(REFUND.warnings()).containsExactly("template");
  }

  @Test
  void versionOneKeepsModelAndToolsInConfigurationAndParameters() {
    var profile = REFUND.profile();

    assertThat(profile.model()).isEqualTo("gpt-4.1-mini");
    assertThat(profile.settings())
        .isEqualTo(Json.parse("{\"max_tokens\":900,\"temperature\":0.2}"));
    assertThat(profile.tools()).extracting(ToolDeclaration::name).containsExactly("get_order");
    assertThat(profile.tools().getFirst().line()).isEqualTo(15);
  }

  @Test
  void versionTwoDeclaresToolsByKind() {
    var profile =
        ProfileFixture.of(
                "x.prompty",
                """
                ---
                model:
                  id: gpt-5
                  provider: openai
                  apiType: responses
                  options: {maxOutputTokens: 256, topP: 0.5}
                tools:
                  - name: find_table
                    kind: function
                    description: Finds a free table
                    parameters:
                      - {name: guests, kind: integer, description: How many, required: true}
                      - {name: day, kind: string}
                  - {name: maps, kind: mcp, description: Shows maps}
                ---
                developer:
                You book tables.
                """)
            .profile();

    assertThat(profile.model()).isEqualTo("openai/gpt-5");
    assertThat(profile.settings())
        .isEqualTo(Json.parse("{\"max_output_tokens\":256,\"top_p\":0.5}"));
    assertThat(ProfileFixture.tool(profile, "find_table").schema().parameters())
        .isEqualTo(
            Json.parse(
                """
                {"type":"object","properties":{
                  "guests":{"type":"integer","description":"How many"},
                  "day":{"type":"string"}},"required":["guests"]}
                """));
    assertThat(profile.tools()).hasSize(2);
  }

  @Test
  void theSecondVersionHasToolsOfKinds() {
    var agent =
        ProfileFixture.of(
            "a.prompty",
            """
            ---
            model: {id: gpt-4o, provider: openai}
            tools:
              - {name: sell, kind: function, description: Sells., parameters: {properties: [{name: seat, kind: string, required: true}]}}
              - {name: crm, kind: mcp, allowedTools: [find_customer]}
            ---
            system:
            You sell tickets.
            """);

    assertThat(ProfileFixture.tools(agent.profile())).containsExactly("sell", "find_customer");
    assertThat(ProfileFixture.parameters(agent.profile(), "sell"))
        .contains("\"seat\":{\"type\":\"string\"}", "\"required\":[\"seat\"]");
  }

  @Test
  void frontMatterThatIsNoYamlKeepsTheBlocksThatAre() {
    var agent =
        ProfileFixture.of(
            "a.prompty",
            """
            ---
            description: A clerk: sells tickets
            model:
              api: chat
              configuration:
                azure_deployment: gpt-4o
              parameters:
                temperature: 0.2
            ---
            system:
            You sell tickets.
            """);

    assertThat(agent.profile().model()).isEqualTo("gpt-4o");
    assertThat(agent.profile().settings().fields()).containsKey("temperature");
    assertThat(agent.profile().prompt().firstLine()).isEqualTo(11);
  }

  @ParameterizedTest
  @CsvSource({
    "tools: tools.json",
    "tools: '${file:tools.json}'",
    "'model: {api: chat, parameters: {tools: tools.json}}'"
  })
  void toolsMayBeKeptInAFile(String front) {
    var fixture =
        ProfileFixture.of("x.prompty", "---\ninputs: {}\n" + front + "\n---\nsystem:\nYou help.")
            .beside("tools.json", "[{\"name\": \"a\", \"description\": \"Does.\"}]");

    assertThat(fixture.profile().tools()).extracting(ToolDeclaration::name).containsExactly("a");
    assertThat(fixture.read().followed()).containsKey("tools.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tools: gone.json|system:|unresolved",
        "model: {api: chat, configuration: {azure_deployment: '${env:X}'}}|system:|unresolved",
        "model: ${env:X}|system:|unresolved",
        "model: {api: chat}|system:|no-tools",
        "model: 7|system:|no-tools",
        "model:|system:|no-tools",
        "tools: {}|system:|no-tools",
        "tools:|user:|request-as-prompt",
      })
  void whatIsMissingOrOddIsAWarning(String front, String role, String rule) {
    var fixture =
        ProfileFixture.of(
            "x.prompty", "---\ninputs:\n  a: b\n" + front + "\n---\n" + role + "\nYou help.");

    assertThat(fixture.profile().prompt().text()).isEqualTo("You help.");
    assertThat(fixture.profile().prompt().firstLine()).isEqualTo(7);
    assertThat(fixture.profile().model()).isNull();
    assertThat(fixture.warnings()).contains(rule);
  }

  @Test
  void textAboveTheFirstRoleIsTheSystems() {
    var fixture = ProfileFixture.of("x.prompty", "---\nname: a\n---\nYou help.\nuser:\nHi");

    assertThat(fixture.profile().format()).isEqualTo("prompty-markdown");
    assertThat(fixture.profile().prompt().text()).isEqualTo("You help.");
  }

  @Test
  void anEmptyTemplateIsNothingToTest() {
    assertThat(ProfileFixture.of("x.prompty", "---\ninputs: {a: b}\n---\nsystem:\n").problems())
        .containsExactly("nothing-to-test");
  }
}
