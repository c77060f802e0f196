package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.Texts;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.DeclaredAssumption;
import dev.arc.profile.Problem;
import dev.arc.profile.UseCase;
import dev.arc.profile.Warning;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativeProfileTest {
  private static final String PROFILE =
      """
      # Books rooms.
      name: room_booker
      version: 3
      model: {provider: openai, name: gpt-4.1}
      temperature: 0.2
      top_p: 0.9

      job: Books meeting rooms.

      assumptions:
        - Times are local
        - text: Rooms are free
      system_prompt: |
        You book rooms.

        - Ask before you book.
      tools:
        - name: find_room
          description: Finds rooms.
          parameters:
            type: object
            properties: {day: {type: string}}
            required: [day]
          outputSchema: {type: array}
          examples: [[{room: A1}]]
          role: search
        - name: book_room
          description: Books a room.
          required_params: {room: string, start: The time as ISO text}
          optional_params: [{name: guests, type: int, description: How many}]
          requires_confirmation: true
          permission: facility manager
      use_cases: [room booking]
      performance_targets:
        max_steps: 6
      compliance:
        - Never book for somebody else
      """;

  @Test
  void everyPartIsReadWithItsLines() {
    var profile = profileOf(PROFILE);

    assertThat(profile.name()).isEqualTo("room_booker");
    assertThat(profile.version()).isEqualTo("3");
    assertThat(profile.model()).isEqualTo("openai/gpt-4.1");
    assertThat(profile.settings()).isEqualTo(Json.parse("{\"temperature\": 0.2, \"top_p\": 0.9}"));
    assertThat(profile.job()).isEqualTo("Books meeting rooms.");
    assertThat(profile.jobLine()).isEqualTo(8);
    assertThat(profile.assumptions())
        .containsExactly(
            new DeclaredAssumption("Times are local", 11),
            new DeclaredAssumption("Rooms are free", 12));
    assertThat(profile.prompt().text()).isEqualTo("You book rooms.\n\n- Ask before you book.");
    assertThat(profile.prompt().lines()).containsExactly(14, 15, 16);
    assertThat(profile.prompt().fileLine(3)).isEqualTo(16);
    assertThat(profile.useCases()).containsExactly(new UseCase("room booking", 33));
    assertThat(profile.performanceTargets().values()).isEqualTo(JsonObject.of("max_steps", 6));
    assertThat(profile.performanceTargets().lineOf("max_steps")).isEqualTo(35);
    assertThat(profile.compliance().values().list("rules"))
        .containsExactly(JsonValue.of("Never book for somebody else"));
    assertThat(profile.format()).isEqualTo("native-yaml");
  }

  @Test
  void toolsAreReadWithWhatTheyReturnAndNeed() {
    var find = profileOf(PROFILE).tools().get(0);
    var book = profileOf(PROFILE).tools().get(1);

    assertThat(find.line()).isEqualTo(18);
    assertThat(find.outputSchema()).isEqualTo(JsonObject.of("type", "array"));
    assertThat(find.examples()).hasSize(1);
    assertThat(find.role()).isEqualTo("search");
    assertThat(find.confirmation()).isFalse();
    assertThat(book.schema().parameters())
        .isEqualTo(
            Json.parse(
                """
                {"type": "object",
                 "properties": {
                   "room": {"type": "string"},
                   "start": {"type": "string", "description": "The time as ISO text"},
                   "guests": {"type": "integer", "description": "How many"}},
                 "required": ["room", "start"]}
                """));
    assertThat(book.confirmation()).isTrue();
    assertThat(book.permission()).isEqualTo("facility manager");
  }

  @Test
  void aJsonSchemaIsLeftUntouched() {
    var schema = profileOf(PROFILE).tools().get(0).schema().parameters();

    assertThat(schema)
        .isEqualTo(
            Json.parse(
                "{\"type\":\"object\",\"properties\":{\"day\":{\"type\":\"string\"}},\"required\":[\"day\"]}"));
  }

  @Test
  void theHashIsThatOfTheText() throws Exception {
    var bytes =
        MessageDigest.getInstance("SHA-256").digest(PROFILE.getBytes(StandardCharsets.UTF_8));

    assertThat(profileOf(PROFILE).sha256()).isEqualTo(HexFormat.of().formatHex(bytes));
  }

  @Test
  void jsonIsReadAsYamlIs() {
    var json = Json.pretty(dev.arc.json.Yaml.read(PROFILE).value());

    var profile = profileOf(json);

    assertThat(profile.format()).isEqualTo("native-json");
    assertThat(profile.toolSchemas()).isEqualTo(profileOf(PROFILE).toolSchemas());
    assertThat(profile.prompt().text()).isEqualTo(profileOf(PROFILE).prompt().text());
    assertThat(profile.prompt().lines()).containsOnly(profile.prompt().firstLine());
  }

  @Test
  void windowsLineEndsChangeNothingButTheHash() {
    var windows = profileOf(PROFILE.replace("\n", "\r\n"));

    assertThat(windows.prompt()).isEqualTo(profileOf(PROFILE).prompt());
    assertThat(windows.tools()).isEqualTo(profileOf(PROFILE).tools());
    assertThat(windows.sha256()).isNotEqualTo(profileOf(PROFILE).sha256());
  }

  @Test
  void withoutNameAndJobTheFileAndThePromptSpeak() {
    var profile =
        profileOf("system_prompt: You sell tea. Be kind.\ntools: [{name: a, description: b}]");

    assertThat(profile.name()).isEqualTo("tea-shop");
    assertThat(profile.job()).isEqualTo("You sell tea.");
    assertThat(profile.model()).isNull();
    assertThat(profile.performanceTargets().isEmpty()).isTrue();
  }

  // Each line of a small valid profile, replaced by a wrong one.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: ''|1|empty-name|name is empty; give the agent a name, or leave the key out to use the file's name",
        "name: [a]|1|wrong-type|name is a list, expected a text",
        "job: 7|1|wrong-type|job is 7 (a number), expected a text",
        "model: 7|1|wrong-type|model is 7 (a number), expected a model's name, such as gpt-4.1-mini",
        "temperature: 3.5|1|out-of-range|temperature is 3.5 (a number), expected 0 to 2",
        "temperature: hot|1|wrong-type|temperature is \"hot\" (a text), expected a number from 0 to 2",
        "max_tokens: 1.5|1|wrong-type|max_tokens is 1.5 (a number), expected a whole number of 1 or more",
        "assumptions: [7]|1|wrong-type|an item of assumptions is 7 (a number), expected a text",
        "use_cases: ['']|1|wrong-type|an item of use_cases is \"\" (a text), expected a text",
        "performance_targets: {max_steps: few}|1|wrong-type|performance_targets.max_steps is \"few\" (a text), expected a number above 0, at most 1,000,000",
        "tools: 7|3|wrong-type|tools is 7 (a number), expected a list of tools",
        "tools: [{description: b}]|3|tool-name|a tool has no name; add name",
        "tools: [{name: 7, description: b}]|3|tool-name|a tool's name is 7 (a number), expected a text that is not empty",
        "tools: [{name: a, description: b}, {name: a, description: c}]|3|duplicate-tool|two tools are called \"a\" (the other in line 3); names must differ",
        "tools: [{name: a, description: b, parameters: text}]|3|tool-schema|the parameters of tool \"a\" are \"text\" (a text), expected a JSON Schema of type object",
        "tools: [{name: a, description: b, parameters: {type: array}}]|3|tool-schema|the parameters of tool \"a\" describe a value of type array, expected type: object with properties",
        "tools: [{name: a, description: b, parameters: {type: object, properties: [x]}}]|3|tool-schema|the parameters of tool \"a\" have properties that are a list, expected a mapping from name to schema",
        "tools: [{name: a, description: b, required_params: [7]}]|3|tool-schema|the parameters of tool \"a\" have an item that is 7 (a number), expected a name or {name, type, description}",
        "system_prompt: 7|2|wrong-type|the system prompt is 7 (a number), expected a text",
      })
  void whatIsWrongIsToldWithLineRuleAndNextStep(String wrong, int line, String rule, String says) {
    var reading = AgentProfiles.read("a.yaml", replaced(wrong));

    assertThat(reading.problems()).containsExactly(new Problem(line, rule, says));
    assertThat(reading.profile()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tools: []|3|no-tools|the agent has no tools; it is tested on what its prompt alone can do",
        "tools: {}|3|no-tools|the agent has no tools; it is tested on what its prompt alone can do",
        "tools: [7]|3|no-tools|tools is a list in which no tool can be recognised; it is tested on what its prompt alone can do",
        "system_prompt: ''|2|no-prompt|the system prompt is empty; write what the agent is told",
      })
  void whatIsMissingIsAWarningAsLongAsSomethingCanBeTested(
      String line, int at, String rule, String says) {
    var reading = AgentProfiles.read("a.yaml", replaced(line));

    assertThat(reading.warnings()).containsExactly(new Warning(at, rule, says));
    assertThat(reading.profile()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system_prompt: !include prompts/a.md",
        "system_prompt: file://prompts/a.md",
        "system_prompt: ./prompts/a.md",
        "system_prompt: prompts/a.md"
      })
  void aPromptKeptBesideTheProfileIsRead(String line) {
    Texts beside = name -> new Texts.Found("You sell " + name + ".");
    var reading = AgentProfiles.read("a.yaml", replaced(line), Optional.empty(), beside);
    var without = AgentProfiles.read("a.yaml", replaced(line));

    assertThat(reading.warnings()).isEmpty();
    assertThat(reading.profile().orElseThrow().prompt().text()).isEqualTo("You sell prompts/a.md.");
    assertThat(reading.followed()).containsExactly(entry("prompts/a.md", "You sell prompts/a.md."));
    assertThat(reading.profile().orElseThrow().sha256())
        .isNotEqualTo(without.profile().orElseThrow().sha256());
    assertThat(without.warnings())
        .extracting(Warning::says)
        .contains(
            "the system prompt is kept in prompts/a.md, which was not read: nothing beside it can be"
                + " read here");
  }

  private static String replaced(String line) {
    var key = line.substring(0, line.indexOf(':'));
    var lines =
        new java.util.ArrayList<>(
            List.of("name: x", "system_prompt: You help.", "tools: [{name: a, description: b}]"));
    var replaced = lines.removeIf(each -> each.startsWith(key + ":"));
    lines.add(key.equals("tools") ? 2 : key.equals("system_prompt") ? 1 : 0, line);
    return String.join("\n", lines) + (replaced ? "\n" : "");
  }

  @Test
  void allProblemsAreToldAtOnceInTheOrderOfTheFile() {
    var reading =
        AgentProfiles.read(
            "a.yaml",
            """
            temperature: 9
            job: [x]
            system_prompt: ""
            tools:
              - name: a
                parameters: 5
              - {}
            """);

    assertThat(reading.problems())
        .extracting(problem -> problem.line() + " " + problem.rule())
        .containsExactly("1 out-of-range", "2 wrong-type", "6 tool-schema");
    assertThat(reading.warnings())
        .extracting(Warning::rule)
        .containsExactly("no-prompt", "no-description", "tool-name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "temprature: 1|unknown-key|\"temprature\" is no part of a profile that Arc reads, so it changes nothing; did you mean \"temperature\"?",
        "colour: blue|unknown-key|\"colour\" is no part of a profile that Arc reads, so it changes nothing",
        "assumption: [x]|unknown-key|\"assumption\" is no part of a profile that Arc reads, so it changes nothing; did you mean \"assumptions\"?",
      })
  void anUnknownKeyIsAWarningWithTheNearest(String line, String rule, String says) {
    var reading = AgentProfiles.read("a.yaml", replaced(line));

    assertThat(reading.profile()).isPresent();
    assertThat(reading.warnings()).containsExactly(new Warning(1, rule, says));
  }

  @Test
  void whatCannotBeJudgedIsAWarning() {
    var reading =
        AgentProfiles.read(
            "a.yaml",
            """
            system_prompt: Hello {{user}}.
            tools:
              - look up
              - name: a
                description: b
                parameters: {type: object, properties: {x: {}}, required: [y]}
            """);

    assertThat(reading.profile()).isPresent();
    assertThat(reading.warnings())
        .extracting(warning -> warning.line() + " " + warning.rule())
        .containsExactly("1 template", "3 name-only", "6 unknown-required");
  }

  @Test
  void secretsAreRedactedWithAWarningThatDoesNotShowThem() {
    var secret = "sk-" + "proj-AbCdEf0123456789";
    var reading =
        AgentProfiles.read(
            "a.yaml",
            """
            job: Helps.
            system_prompt: |
              You help.
              Use the key %s.
            api_key: %s
            password: hunter
            tools: [{name: a, description: "card 4111111111111111"}]
            """
                .formatted(secret, secret));

    var profile = reading.profile().orElseThrow();

    assertThat(profile.toString()).doesNotContain(secret).doesNotContain("4111111111111111");
    assertThat(profile.prompt().text()).isEqualTo("You help.\nUse the key (redacted API key).");
    assertThat(reading.warnings())
        .filteredOn(warning -> warning.rule().equals("secret"))
        .extracting(Warning::line)
        .containsExactly(4, 5, 6, 7);
    assertThat(reading.warnings().toString()).doesNotContain(secret).doesNotContain("hunter");
  }

  private static AgentProfile profileOf(String text) {
    var reading = AgentProfiles.read("shop/tea-shop.agent.yaml", text);
    assertThat(reading.problems()).isEmpty();
    return reading.profile().orElseThrow();
  }
}
