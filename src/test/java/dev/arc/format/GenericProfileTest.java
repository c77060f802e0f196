package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.Texts;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.Problem;
import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.Warning;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shapes in which agents are found in the world, each reduced to what matters.
class GenericProfileTest {
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}},\"required\":[\"city\"]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "instructions: You help.",
        "instruction: You help.",
        "systemPrompt: You help.",
        "systemMessage: You help.",
        "system_message: You help.",
        "system: You help.",
        "agent_instruction: You help.",
        "prompt: You help.",
        "prompt: {system: You help.}",
        "instructions: [You help.]",
        "messages: [{role: developer, content: [{type: text, text: You help.}]}]",
      })
  void thePromptIsFoundUnderManyKeys(String prompt) {
    var profile = profileOf(prompt + "\ntools: [{name: a, description: b}]");

    assertThat(profile.prompt().text()).isEqualTo("You help.");
    assertThat(profile.format()).isEqualTo("generic-yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{type: function, function: {name: weather, description: Weather., parameters: @}}]",
        "[{name: weather, description: Weather., parameters: @}]",
        "[{name: weather, description: Weather., input_schema: @}]",
        "[{name: weather, description: Weather., inputSchema: @}]",
        "[{name: weather, description: Weather., inputSchema: {json: @}}]",
        "[{toolSpec: {name: weather, description: Weather., inputSchema: {json: @}}}]",
        "[{function_declarations: [{name: weather, description: Weather., parameters: @}]}]",
        "[{name: weather, description: Weather., json_schema: {name: weather, description: Weather., parameters: @}}]",
        "{weather: {description: Weather., parameters: @}}",
        "[{name: weather, desc: Weather., args: [{name: city, type: str, required: true}]}]",
        "[{name: weather, description: Weather., parameters: {city: {type: string, required: 'True'}}}]",
        "[{name: weather, description: Weather., required_params: [city]}]",
        "[{name: weather, description: Weather., required_params: [{city: string}]}]",
        "[{kind: function, name: weather, description: Weather., parameters: {properties: {city: {kind: string, required: true}}}}]",
        "[{name: weather, description: Weather., parameters: '@'}]",
      })
  void toolsAreReadInManyShapes(String tools) {
    var profile = profileOf("instructions: You help.\ntools: " + tools.replace("@", SCHEMA));

    var schema = profile.tools().getFirst().schema();
    assertThat(schema.name()).isEqualTo("weather");
    assertThat(schema.description()).isEqualTo("Weather.");
    assertThat(schema.parameters()).isEqualTo(Json.parse(SCHEMA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model: gpt-4o|gpt-4o",
        "model: openai/gpt-4o|openai/gpt-4o",
        "model: {provider: openai, id: gpt-4o}|openai/gpt-4o",
        "llm: {model: groq/llama3}|groq/llama3",
        "model_client: {provider: x.OpenAIClient, config: {}, model: gpt-4}|x.OpenAIClient/gpt-4",
        "llm_config: {model: gpt-4o-mini, temperature: 0.1}|gpt-4o-mini",
        "deployment_name: gpt-5|gpt-5",
        "model: {options: {temperature: 0.9}}|",
      })
  void theModelIsNamedInManyWays(String model, String name) {
    assertThat(
            profileOf(model + "\ninstructions: You help.\ntools: [{name: a, description: b}]")
                .model())
        .isEqualTo(name);
  }

  @Test
  void settingsBesideTheModelAreFound() {
    var profile =
        profileOf(
            """
            instructions: You help.
            model: {id: m, options: {temperature: 0.9, topP: 0.5}}
            tools: [{name: a, description: b}]
            """);

    assertThat(profile.settings()).isEqualTo(Json.parse("{\"temperature\":0.9,\"top_p\":0.5}"));
  }

  @Test
  void partsMayStandInObjectsBelow() {
    var profile =
        profileOf(
            """
            apiVersion: x/v1
            kind: Agent
            metadata: {name: k8s-agent, namespace: x}
            spec:
              description: Watches clusters.
              declarative:
                systemMessage: You watch.
                tools:
                  - type: McpServer
                    mcpServer: {toolNames: [get, patch]}
            """);

    assertThat(profile.name()).isEqualTo("k8s-agent");
    assertThat(profile.job()).isEqualTo("Watches clusters.");
    assertThat(profile.prompt().firstLine()).isEqualTo(7);
    assertThat(profile.tools()).extracting(ToolDeclaration::name).containsExactly("get", "patch");
  }

  @Test
  void aTeamOfOneIsThatOne() {
    var profile =
        profileOf(
            """
            {"agents": [{"name": "solo", "system": "You help.", "tools": []}],
             "tools": [{"name": "a", "description": "b"}]}
            """);

    assertThat(profile.name()).isEqualTo("solo");
    assertThat(profile.tools()).extracting(ToolDeclaration::name).containsExactly("a");
  }

  @Test
  void aDocumentInsideAStringIsReadToo() {
    var inner =
        "{\n\"agents\": [{\"name\": \"x\", \"system\": \"You help.\", \"tools\": [{\"name\": \"a\", \"description\": \"b\"}]}]}";

    var profile = profileOf(Json.write(new dev.arc.json.JsonValue.JsonString(inner)));

    assertThat(profile.name()).isEqualTo("x");
    assertThat(profile.tools().getFirst().line()).isEqualTo(1);
  }

  private static final String TEAM =
      """
      models: {smart: {provider: anthropic, model: claude}}
      agents:
        planner:
          model: smart
          instruction: You plan.
        reader:
          model: openai/gpt-4o
          instruction: You read.
          toolsets: [{type: mcp, ref: "docker:search"}]
      """;

  @Test
  void ofSeveralAgentsOneMustBePicked() {
    var reading = AgentProfiles.read("team.yaml", TEAM);

    assertThat(reading.agents()).containsExactly("planner", "reader");
    assertThat(reading.problems())
        .containsExactly(
            new Problem(
                4,
                "several-agents",
                "the file describes 2 agents: planner, reader. Pick one with --agent NAME"));
  }

  @Test
  void anAgentIsPickedByName() {
    var profile =
        AgentProfiles.read("team.yaml", TEAM, Optional.of("reader"), Texts.NONE)
            .profile()
            .orElseThrow();

    assertThat(profile.name()).isEqualTo("reader");
    assertThat(profile.model()).isEqualTo("openai/gpt-4o");
    assertThat(profile.tools()).extracting(ToolDeclaration::name).containsExactly("docker:search");
  }

  @Test
  void anotherAgentsToolsAreNotTaken() {
    var planner = AgentProfiles.read("team.yaml", TEAM, Optional.of("planner"), Texts.NONE);

    assertThat(planner.profile().orElseThrow().tools()).isEmpty();
    assertThat(planner.warnings()).extracting(Warning::rule).contains("no-tools");
  }

  @Test
  void aModelOfTheDocumentsOwnListIsResolved() {
    var text =
        TEAM.replace(
            "instruction: You plan.",
            "instruction: You plan.\n    tools: [{name: a, description: b}]");

    assertThat(
            AgentProfiles.read("team.yaml", text, Optional.of("planner"), Texts.NONE)
                .profile()
                .orElseThrow()
                .model())
        .isEqualTo("anthropic/claude");
  }

  @Test
  void aNameThatIsNotThereSuggestsTheNearest() {
    assertThat(
            AgentProfiles.read("team.yaml", TEAM, Optional.of("raeder"), Texts.NONE)
                .problems()
                .getFirst()
                .says())
        .isEqualTo(
            "no agent is called \"raeder\" here; did you mean reader? There are: planner, reader");
    assertThat(
            AgentProfiles.read(
                    "a.yaml",
                    "system_prompt: x\ntools: [{name: a, description: b}]",
                    Optional.of("b"),
                    Texts.NONE)
                .problems())
        .extracting(Problem::rule)
        .containsExactly("no-such-agent");
  }

  @Test
  void aNameLikeNoneIsToldWithThoseThereAre() {
    assertThat(
            AgentProfiles.read("team.yaml", TEAM, Optional.of("zzz"), Texts.NONE)
                .problems()
                .getFirst()
                .says())
        .isEqualTo("no agent is called \"zzz\" here. There are: planner, reader");
  }

  @Test
  void rolesWithBackstoriesAreAgents() {
    var text =
        """
        roles:
          analyst:
            backstory: You know data.
            goal: Analyse sales
            role: Analyst
            tools: [{name: a, description: b}]
        """;

    var profile = profileOf(text);

    assertThat(profile.prompt().text()).isEqualTo("You know data.\nAnalyse sales\nAnalyst");
    assertThat(profile.prompt().lines()).containsExactly(3, 4, 5);
    assertThat(profile.job()).isEqualTo("Analyse sales");
  }

  @Test
  void personasBesideEachOtherStayApart() {
    var text =
        """
        version: 1
        crew:
          clerk: {role: Clerk, goal: Serve, backstory: You know the shop., tools: [till]}
          buyer: {role: Buyer, goal: Buy, backstory: You know prices.}
        """;

    assertThat(AgentProfiles.read("x.yaml", text).agents()).containsExactly("clerk", "buyer");
    assertThat(
            AgentProfiles.read("x.yaml", text, Optional.of("buyer"), Texts.NONE)
                .profile()
                .orElseThrow()
                .prompt()
                .text())
        .doesNotContain("shop");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model: gpt-4o|gpt-4o",
        "llm_config: {config_list: [{model: gpt-4o-mini}, {model: b}]}|gpt-4o-mini",
        "defaults: {llm: {provider: groq, model: llama3}}|groq/llama3",
      })
  void theModelOfATeamIsItsMembers(String shared, String name) {
    var text =
        "@\nagents: [{name: a, system_message: You a.}, {name: b, system_message: You b., model: own}]"
            .replace("@", shared);

    assertThat(model(text, "a")).isEqualTo(name);
    assertThat(model(text, "b")).isEqualTo("own");
    assertThat(model("team_id: t\n" + text, "a")).isEqualTo(name);
  }

  private static @Nullable String model(String text, String agent) {
    return AgentProfiles.read("x.yaml", text, Optional.of(agent), Texts.NONE)
        .profile()
        .orElseThrow()
        .model();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${MODEL}|",
        "'\"{{ model }}\"'|",
        "$OPENAI_MODEL|",
        "=Env.MODEL|",
        "<your-model>|",
        "os.environ/MODEL|",
        "${MODEL:-gpt-4o}|gpt-4o",
        "${env.MODEL:gpt-4o}|gpt-4o",
      })
  void aPlaceholderIsNoModel(String model, @Nullable String name) {
    var text = "instructions: You help.\ntools: [{name: a, description: b}]\nmodel: " + model;

    assertThat(profileOf(text).model()).isEqualTo(name);
    assertThat(AgentProfiles.read("x.yaml", text).warnings())
        .anySatisfy(warning -> assertThat(warning.rule()).isEqualTo("unresolved"));
  }

  private static AgentProfile profileOf(String text) {
    var reading = AgentProfiles.read("x.yaml", text);
    assertThat(reading.problems()).isEmpty();
    return reading.profile().orElseThrow();
  }
}
