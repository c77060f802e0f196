package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.profile.ToolDeclaration;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubagentReaderTest {
  private static final ProfileFixture CLERK = ProfileFixture.of("invoice-clerk.md");
  private static final ProfileFixture RELEASE = ProfileFixture.of("release.agent.md");

  @Test
  void whatStandsBelowTheFrontMatterIsThePrompt() {
    var profile = CLERK.profile();

    assertThat(profile.format()).isEqualTo("subagent-markdown");
    assertThat(profile.name()).isEqualTo("invoice-clerk");
    assertThat(profile.model()).isEqualTo("sonnet");
    assertThat(profile.job()).startsWith("Books supplier invoices: checks totals");
    assertThat(profile.prompt().text())
        .startsWith("You are a clerk who books supplier invoices 🧾.\n\nAmounts")
        .endsWith("---\nNever book an invoice twice.");
    assertThat(profile.prompt().lines()).containsExactly(9, 10, 11, 12, 13);
  }

  @Test
  void toolsInOneTextAreToldApartAndListedOnce() {
    var profile = CLERK.profile();

    assertThat(profile.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly("Read", "Grep", "Bash", "mcp__ledger__post_entry");
    assertThat(ProfileFixture.tool(profile, "Bash").schema().description())
        .isEqualTo(
            "Runs a command in a shell and returns its output. Only for git log:*, git diff:*.");
    assertThat(ProfileFixture.tool(profile, "Read").line()).isEqualTo(4);
  }

  @Test
  void toolsThatTheAssistantBringsAlongAreDescribed() {
    var read = ProfileFixture.tool(CLERK.profile(), "Read").schema();

    assertThat(read.description()).isEqualTo("Reads a file.");
    assertThat(read.parameters())
        .isEqualTo(
            Json.parse(
                "{\"type\":\"object\",\"properties\":{\"path\":{\"type\":\"string\"}},\"required\":[\"path\"]}"));
    assertThat(CLERK.warnings()).filteredOn("name-only"::equals).hasSize(1);
  }

  @Test
  void rolesInAnExampleDoNotCutThePrompt() {
    var text = "---\nname: a\n---\nYou help.\n\nInstructions:\nGreet.\n\nUser:\nHi\n";

    assertThat(ProfileFixture.of("x.md", text).profile().prompt().text()).endsWith("User:\nHi");
  }

  @Test
  void frontMatterThatIsNoYamlIsReadAllTheSame() {
    assertThat(CLERK.warnings()).contains("front-matter");
  }

  @Test
  void toolsOfServersAreListedWithTheOthers() {
    var profile = RELEASE.profile();

    assertThat(profile.name()).isEqualTo("release");
    assertThat(profile.model()).isEqualTo("GPT-5 (copilot)");
    assertThat(profile.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly(
            "edit", "search/codebase", "tracker/list_issues", "run_tests", "close_issue");
    assertThat(RELEASE.read().warnings())
        .filteredOn(warning -> warning.rule().equals("tools-unlisted"))
        .extracting(warning -> warning.line())
        .containsExactly(4, 11);
    assertThat(RELEASE.warnings()).contains("template");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tools: {write: false, bash: true, edit: true}|bash,edit",
        "tools: [a, b]|a,b",
        "tools: a, b|a,b",
        "allowed-tools: a b(c, d), e|a b,e",
        "tools: [a, b]\\ndisallowedTools: b|a",
        "tools:\\n  - name: a\\n    description: Does.|a",
        "tools:\\n  a: {description: Does., parameters: {type: object}}|a",
        "mcpServers: [{x: {tools: [a]}}, y]|a",
      })
  void toolsAreNamedInManyWays(String front, String names) {
    var fixture =
        ProfileFixture.of("x.md", "---\n" + front.replace("\\n", "\n") + "\n---\nYou help.");

    assertThat(fixture.profile().tools())
        .extracting(ToolDeclaration::name)
        .containsExactly(names.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model: inherit|tools-inherited",
        "model: [7]|wrong-type",
        "model: {temperature: 1}|wrong-type",
        "tools: 7|wrong-type",
        "tools: '*'|tools-unlisted",
        "tools: []|no-tools",
        "tools:|tools-inherited",
        "description: 7|tools-inherited",
        "name: ' '|no-tools",
      })
  void whatIsMissingOrOddIsAWarning(String front, String rule) {
    var fixture = ProfileFixture.of("x.md", "---\n" + front + "\n---\nYou help.");

    assertThat(fixture.profile().model()).isNull();
    assertThat(fixture.profile().name()).isEqualTo("x");
    assertThat(fixture.warnings()).contains(rule);
  }

  @Test
  void aHundredThousandNamesAreReadAtOnce() {
    var text = "---\ntools: " + "a, (b, ".repeat(50_000) + "\n---\nYou help.";

    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> assertThat(ProfileFixture.of("x.md", text).read()).isNotNull());
  }

  @Test
  void toolsWithoutATextAreEnough() {
    var fixture = ProfileFixture.of("x.md", "---\nname: a\ntools: [b]\n---\n");

    assertThat(fixture.profile().prompt().text()).isEmpty();
    assertThat(fixture.warnings()).contains("no-prompt");
  }

  @Test
  void neitherTextNorToolsIsNothingToTest() {
    assertThat(ProfileFixture.of("x.md", "---\nname: a\n---\n").problems())
        .containsExactly("nothing-to-test");
  }

  @Test
  void whatArcAddsMayStandInTheFrontMatter() {
    var fixture =
        ProfileFixture.of(
            "x.md",
            """
            ---
            temperature: 0.1
            assumptions: [Times are local]
            performance_targets: {max_steps: 5}
            ---
            You help.
            """);

    assertThat(fixture.profile().assumptions()).hasSize(1);
    assertThat(fixture.profile().settings()).isEqualTo(Json.parse("{\"temperature\":0.1}"));
    assertThat(fixture.profile().performanceTargets().line()).isEqualTo(4);
  }
}
