package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.Warning;
import org.junit.jupiter.api.Test;

class MessagesRequestTest {

  @Test
  void requestOfAPairIsAProfile() {
    var reading = ProfileFixture.of("clinic.anthropic.json").read();
    var profile = reading.profile().orElseThrow();

    assertThat(reading.format()).isEqualTo("anthropic-messages-json");
    assertThat(profile.model()).isEqualTo("claude-sonnet-4-20250514");
    assertThat(profile.prompt().text())
        .isEqualTo(
            "You run the help desk of a clinic.\nDates are written day first.\nNever give medical advice.");
    assertThat(profile.prompt().firstLine()).isEqualTo(16);
    assertThat(profile.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly("find_appointment", "computer");
    assertThat(
            profile
                .tools()
                .getFirst()
                .schema()
                .parameters()
                .object("properties")
                .orElseThrow()
                .fields())
        .containsOnlyKeys("patient", "day");
    assertThat(reading.warnings()).extracting(Warning::rule).contains("secret");
  }

  @Test
  void resultsInTheSameRecordAreExamples() {
    var tools = ProfileFixture.of("clinic.anthropic.json").profile().tools();

    assertThat(tools.getFirst().examples())
        .containsExactly(
            Json.parse(
                "{\"appointments\":[{\"id\":\"A-1\",\"startsAt\":\"2025-04-03T09:00:00Z\"}]}"));
    assertThat(tools.getLast().examples()).isEmpty();
  }

  @Test
  void systemMayBeOneText() {
    var profile =
        AgentProfiles.read(
                "request.json",
                """
                {"model": "claude-3-haiku", "system": "You count.", "messages": [{"role": "user", "content": "1"}]}
                """)
            .profile()
            .orElseThrow();

    assertThat(profile.prompt().text()).isEqualTo("You count.");
  }

  @Test
  void emptySystemIsNoPromptWhereThereAreTools() {
    var reading =
        AgentProfiles.read(
            "request.json",
            """
            {"model": "claude-3-haiku", "system": [], "messages": [{"role": "user", "content": "1"}],
             "tools": [{"name": "count", "description": "Counts.", "input_schema": {"type": "object"}}]}
            """);

    assertThat(reading.profile()).isPresent();
    assertThat(reading.warnings()).extracting(Warning::rule).contains("no-prompt");
  }
}
