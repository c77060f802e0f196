package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.UseCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class A2aCardReaderTest {
  private static final ProfileFixture WEATHER = ProfileFixture.of("weather.agent-card.json");

  @Test
  void skillsAreToolsThatTakeAMessage() {
    var profile = WEATHER.profile();

    assertThat(profile.format()).isEqualTo("a2a-card-json");
    assertThat(profile.name()).isEqualTo("Weather desk ☔");
    assertThat(profile.job()).isEqualTo("Tells the weather");
    assertThat(profile.version()).isEqualTo("1.3.0");
    assertThat(profile.model()).isNull();
    assertThat(profile.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly("forecast", "storm_warning");
    var forecast = profile.tools().getFirst();
    assertThat(forecast.line()).isEqualTo(12);
    assertThat(forecast.schema().description())
        .isEqualTo("Forecast: Tells the weather of the next days");
    assertThat(forecast.schema().parameters().list("required")).hasSize(1);
  }

  @Test
  void examplesOfSkillsAreUseCases() {
    assertThat(WEATHER.profile().useCases())
        .extracting(UseCase::text)
        .containsExactly("Will it rain in Oslo tomorrow?");
    assertThat(WEATHER.warnings()).containsExactly("no-prompt", "skill");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: a, url: x, capabilities: {}, skills: [{id: s}]}",
        "{name: a, protocolVersion: 0.2.5, skills: [{id: s, name: , description: 7}]}",
        "{name: a, supportedInterfaces: [], skills: [{id: s, examples: 7}]}",
        "result: {name: a, protocolVersion: '1.0', skills: [{id: s}]}",
        "agent_card: {name: a, protocolVersion: '1.0', skills: [{id: s}]}",
        "[{name: a, protocolVersion: '1.0', skills: [{id: s}]}]",
        "{name: a, protocolVersion: '1.0', version: 7, description: [], skills: [7, {id: s}]}",
      })
  void cardsOfManyVersionsAreRead(String text) {
    var profile = ProfileFixture.of("x.yaml", text).profile();

    assertThat(profile.format()).startsWith("a2a-card");
    assertThat(profile.name()).isEqualTo("a");
    assertThat(profile.tools()).extracting(ToolDeclaration::name).containsExactly("s");
  }

  @Test
  void aRegistryOfCardsIsATeam() {
    var card = "{name: %s, protocolVersion: '1.0', skills: [{id: s, name: t}]}";
    var text = "agents: [" + card.formatted("a") + ", {agentCard: " + card.formatted("b") + "}]";

    assertThat(ProfileFixture.of("x.yaml", text).read().agents()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: a, protocolVersion: '1.0', skills: []}|nothing-to-test",
        "{name: a, protocolVersion: '1.0', skills: [{}]}|nothing-to-test",
        "{name: a, protocolVersion: '1.0', skills: [{id: s}, {id: s}]}|duplicate-tool",
        "{name: a, protocolVersion: '1.0', skills: 7}|not-a-profile",
        "{name: a, protocolVersion: '1.0', skills: }|not-a-profile",
      })
  void aCardWithoutSkillsIsAProblem(String text, String rule) {
    assertThat(ProfileFixture.of("x.yaml", text).problems()).containsExactly(rule);
  }
}
