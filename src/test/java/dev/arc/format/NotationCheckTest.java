package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.profile.Warning;
import org.junit.jupiter.api.Test;

class NotationCheckTest {

  private static final String JSON =
      """
      {
        "system_prompt": "You add up expenses.",
        "tools": [{"name": "sum", "description": "Adds up."}]%s
      }
      """;

  @Test
  void aPromptUnderATagThatIncludesNothingIsKept() {
    var reading =
        AgentProfiles.read(
            "a.yaml", "system_prompt: !jinja You are {{ x }}.\ntools: [{name: a, description: b}]");

    assertThat(reading.profile().orElseThrow().prompt().text()).isEqualTo("You are {{ x }}.");
    assertThat(reading.warnings())
        .extracting(Warning::says)
        .anyMatch(says -> says.startsWith("the system prompt is marked with the YAML tag !jinja"));
  }

  @Test
  void jsonWithATrailingCommaIsReadWithAWarningThatNamesTheLine() {
    var reading = AgentProfiles.read("agent.json", JSON.formatted(","));

    assertThat(reading.profile()).isPresent();
    assertThat(reading.warnings())
        .filteredOn(warning -> warning.rule().equals("not-json"))
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.line()).isEqualTo(4);
          assertThat(warning.says()).contains("not valid JSON").contains("read as YAML");
        });
  }

  @Test
  void whatIsNoProfileIsStillToldToBeNoJson() {
    assertThat(AgentProfiles.read("agent.yaml", "{\"a\":1,}").warnings())
        .extracting(Warning::rule)
        .contains("not-json");
  }

  @Test
  void yamlInAFileCalledJsonIsToldToBeNoJson() {
    var yaml = "system_prompt: You add up.\ntools:\n  - name: sum\n";

    assertThat(rules("agent.json", yaml)).contains("not-json");
    assertThat(rules("agent.yaml", yaml)).doesNotContain("not-json");
    assertThat(rules("agent.json", JSON.formatted(""))).doesNotContain("not-json");
  }

  @Test
  void customTagOfTheWholeFileIsNamed() {
    var reading =
        AgentProfiles.read(
            "agent.yaml", "!Agent\nsystem_prompt: You add up.\ntools:\n  - name: sum\n");

    assertThat(reading.warnings())
        .filteredOn(warning -> warning.rule().equals("custom-tag"))
        .singleElement()
        .satisfies(warning -> assertThat(warning.says()).contains("!Agent"));
  }

  private static java.util.List<String> rules(String file, String text) {
    return AgentProfiles.read(file, text).warnings().stream().map(Warning::rule).toList();
  }
}
