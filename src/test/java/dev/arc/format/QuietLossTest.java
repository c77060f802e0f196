package dev.arc.format;

import static dev.arc.format.ProfileFixture.parameters;
import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.YamlSyntaxException;
import dev.arc.recorded.Samples;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing of a profile is lost without a word.
class QuietLossTest {
  private static final String KEY = "sk-ant-api03-Zx81kQ0pLm27Vt5nRb93";

  @Test
  void severalDocumentsOfAgentsAreATeam() {
    var file =
        ProfileFixture.of(
            "team.yaml",
            """
            name: first
            system_prompt: You sum.
            ---
            name: second
            system_prompt: You refund.
            tools: [refund]
            """);

    assertThat(file.read().agents()).containsExactly("first", "second");
    assertThat(file.profile("second").prompt().text()).isEqualTo("You refund.");
    assertThat(file.profile("second").prompt().firstLine()).isEqualTo(5);
    assertThat(tools(file.profile("second"))).containsExactly("refund");
    assertThat(file.problems()).containsExactly("several-agents");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system_prompt: You sum.\n---\nshared: 1\n",
        "instructions: You sum.\nmodel: m\n---\ninstructions: You refund.\n",
        "openapi: 3.0.2\npaths: {/a: {get: {operationId: a}}}\n---\nb: 1\n"
      })
  void documentsOfNoAgentAreTold(String text) {
    assertThat(says(ProfileFixture.of("a.yaml", text).read(), "unread-document"))
        .singleElement()
        .asString()
        .contains("it was left out");
  }

  @Test
  void promptInPiecesOfAnotherOrderStandsBetweenItsOutermostLines() {
    var prompt =
        ProfileFixture.of(
                "agents.yaml",
                """
                framework: crewai
                topic: sums
                roles:
                  adder:
                    backstory: You have summed for years.
                    goal: Sum what comes.
                    role: Adder
                    tasks: {sum: {description: d, expected_output: e}}
                """)
            .profile()
            .prompt();

    assertThat(prompt.firstLine()).isEqualTo(5);
    assertThat(prompt.lastLine()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system_prompt: x\n" + KEY + ": 1\n",
        "system_prompt: x\n" + KEY + ": 1\n" + KEY + ": 2\n",
        "system_prompt: *" + KEY + "\n",
        "system_prompt: x\nname: &" + KEY + " [*" + KEY + "]\n",
        "system_prompt: x\ntools: [{name: a, parameters: {type: object, properties: {"
            + KEY
            + ": {type: string}}}}]\n"
      })
  void secretThatIsANameIsShownNowhere(String text) {
    assertThat(ProfileFixture.of("a.yaml", text).read().toString()).doesNotContain("Zx81");
  }

  @Test
  void twoSecretNamesStayTwo() {
    var reading =
        ProfileFixture.of(
                "a.yaml", "system_prompt: x\ncompliance: {" + KEY + ": 1, " + KEY + "B: 2, c: 3}\n")
            .read();

    assertThat(reading.toString()).doesNotContain("Zx81");
    assertThat(reading.profile().orElseThrow().compliance().toString())
        .contains("(redacted API key)", "(redacted API key) 2");
    assertThat(says(reading, "secret")).isNotEmpty();
  }

  @Test
  void lineThatIsNoJsonIsNamedAmongThoseThatAre() {
    var thrown =
        Assertions.catchThrowableOfType(
            YamlSyntaxException.class, () -> Samples.read("{\"a\":1}\n{}\n\n{}\nnot json\n{}\n"));

    assertThat(thrown.line()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "${AzureOpenAI:ChatModelId}|none",
        "${OpenAI:Models:Chat}|none",
        "${MODEL:-gpt-4o}|gpt-4o",
        "${MODEL:-ChatModel}|ChatModel",
        "${MODEL:gpt-4o}|gpt-4o",
        "auto|none",
        "openrouter/auto|openrouter/auto"
      })
  void keyOfASettingIsNoDefault(String written, String model) {
    var file = ProfileFixture.of("a.yaml", "system_prompt: x\nmodel: '" + written + "'\n");

    assertThat(file.profile().model()).isEqualTo(model);
  }

  @Test
  void quoteThatIsNeverClosedIsNoPartOfTheModel() {
    var file = ProfileFixture.of("a.md", "---\nname: a\nmodel: \"sonnet\n---\nYou sum.\n");

    assertThat(file.profile().model()).isEqualTo("sonnet");
  }

  @Test
  void frontMatterWithoutEndIsTold() {
    var file =
        ProfileFixture.of("a.md", "---\nname: nope\ntools: Read, Write\nYou are unterminated.\n");

    assertThat(says(file.read(), "front-matter"))
        .singleElement()
        .asString()
        .startsWith("1: front matter starts here and never ends");
  }

  @Test
  void ruleAboveATextIsNoFrontMatter() {
    var file = ProfileFixture.of("a.md", "---\nYou sum.\n");

    assertThat(file.warnings()).doesNotContain("front-matter");
  }

  @Test
  void laterSystemMessagesAreTold() {
    var file =
        ProfileFixture.of(
            "a.json",
            """
            {"model": "gpt-4.1-mini", "messages": [
              {"role": "user", "content": "Hello"},
              {"role": "system", "content": "You sum."},
              {"role": "assistant", "content": "Yes?"},
              {"role": "system", "content": "Be brief."}]}
            """);

    assertThat(file.profile().prompt().text()).isEqualTo("You sum.");
    assertThat(says(file.read(), "later-instructions"))
        .singleElement()
        .asString()
        .startsWith("5: a system message stands behind what the agent said");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tools", "functions"})
  void signaturesThatYamlTakesApartAreTools(String key) {
    var profile =
        ProfileFixture.of(
                "a.yaml",
                "system_prompt: x\n"
                    + key
                    + ": [get_weather(city: str, days: int = 3) -> str, plain, \"sum(a: float)\"]\n")
            .profile();

    assertThat(tools(profile)).containsExactly("get_weather", "plain", "sum");
    assertThat(parameters(profile, "get_weather"))
        .contains("\"city\"", "\"days\"", "\"required\":[\"city\"]");
  }

  @Test
  void nameThatStandsTwiceInAListIsToldAndCountsOnce() {
    var file = ProfileFixture.of("a.yaml", "system_prompt: x\ntools: search, book, search\n");

    assertThat(tools(file.profile())).containsExactly("search", "book");
    assertThat(file.warnings()).contains("duplicate-tool");
  }

  @Test
  void linesOfAFoldedPromptAreThoseOfTheFile() {
    var prompt =
        ProfileFixture.of(
                "a.yaml",
                "name: a\nsystem_prompt: >\n  You sum\n  and help.\n\n  Amounts are in euros.\n")
            .profile()
            .prompt();

    assertThat(prompt.lines()).containsExactly(3, 6);
  }

  @Test
  void disabledActionGroupGivesNoTools() {
    var file =
        ProfileFixture.of(
            "a.json",
            """
            {"agent": {"agentName": "a", "instruction": "You sum.", "foundationModel": "m"},
             "actionGroups": [
               {"actionGroupName": "on", "functionSchema": {"functions": [{"name": "add"}]}},
               {"actionGroupName": "off", "actionGroupState": "DISABLED",
                "functionSchema": {"functions": [{"name": "drop"}]}}]}
            """);

    assertThat(tools(file.profile())).containsExactly("add");
    assertThat(says(file.read(), "disabled")).singleElement().asString().contains("\"off\"");
  }
}
