package dev.arc.format;

import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweAgentReaderTest {
  private static final ProfileFixture RETRY = ProfileFixture.of("sweagent-retry.yaml");

  @Test
  void everyAttemptIsAnAgent() {
    assertThat(RETRY.read().agents()).containsExactly("default[0]", "default[1]");
  }

  @Test
  void bundlesAreTools() {
    var first = RETRY.profile("default[0]");

    assertThat(first.format()).isEqualTo("swe-agent-yaml");
    assertThat(first.prompt().text())
        .isEqualTo("You repair programs.\nRun the tests before you submit.");
    assertThat(first.prompt().firstLine()).isEqualTo(13);
    assertThat(first.model()).isEqualTo("claude-sonnet-4-5");
    assertThat(tools(first)).containsExactly("tools/registry", "tools/edit_anthropic");
  }

  @Test
  void aBundleIsToldAsWhatItIs() {
    assertThat(says(RETRY.read("default[0]"), "tools-elsewhere").getFirst())
        .contains("tools/registry is a bundle");
  }

  @Test
  void theShellIsAToolWhereThereAreNoBundles() {
    var alone =
        "agent: {templates: {system_template: s}, tools: {enable_bash_tool: true, bundles: []}}";
    var beside = alone.replace("[]", "[{path: tools/edit}]");

    assertThat(tools(ProfileFixture.of("a.yaml", alone).profile())).containsExactly("bash");
    assertThat(says(ProfileFixture.of("a.yaml", beside).read(), "tools-elsewhere").getLast())
        .contains("enable_bash_tool");
    assertThat(tools(ProfileFixture.of("a.yaml", alone.replace("true", "false")).profile()))
        .isEmpty();
  }

  @Test
  void aliasesAndMergedKeysAreFollowed() {
    var second = RETRY.profile("default[1]");

    assertThat(second.model()).isEqualTo("o4-mini");
    assertThat(second.prompt().text()).startsWith("You repair programs.");
    assertThat(second.settings().fields()).containsKeys("temperature", "reasoning_effort", "top_p");
  }

  @Test
  void otherVersionsKeepTheTemplateElsewhere() {
    var first =
        "{system_template: You repair., instance_template: i, command_files: [config/commands/edit.sh]}";
    var small =
        "{agent: {system_template: You repair., instance_template: i}, model: {model_name: m}}";

    assertThat(tools(ProfileFixture.of("default.yaml", first).profile()))
        .containsExactly("config/commands/edit.sh");
    assertThat(ProfileFixture.of("mini.yaml", small).profile().model()).isEqualTo("m");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent: {templates: {system_template: s, instance_template: }}",
        "agent: {model: , templates: {system_template: s}, tools: {bundles: [7, null, {}, {path: tools/a}]}}",
        "agent: {agent_configs: [{templates: {system_template: s}, tools: {bundles: []}}, 7, null]}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("default.yaml", text).read();

    assertThat(reading.format()).startsWith("swe-agent");
    assertThat(reading.profile()).isPresent();
  }
}
