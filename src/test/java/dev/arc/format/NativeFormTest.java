package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeFormTest {

  @Test
  void theStarterIsAProfileWithoutWarnings() {
    var reading = AgentProfiles.read("agent.yaml", NativeForm.starter());

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.warnings()).isEmpty();
    assertThat(reading.format()).isEqualTo("native-yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "configs/finance_agent_v1.yaml",
        "configs/finance_agent_v2.yaml",
        "configs/audit_agent.yaml"
      })
  void whatIsWrittenIsReadBackAsTheSameAgent(String file) throws IOException {
    assertReadBack(AgentProfiles.read(file, Files.readString(Path.of(file))));
  }

  @Test
  void theNativeFormOfAForeignProfileIsTheSameAgent() {
    var foreign =
        """
        {"name": "tea", "instructions": "You sell tea.\\n\\n  - \\"kindly\\"\\n", "model": "gpt-4o",
         "temperature": 0.5,
         "tools": [{"type": "function", "function": {"name": "find", "description": "Finds: tea",
           "parameters": {"type": "object", "properties": {"a": {"type": "string"}}}}}]}
        """;

    assertReadBack(AgentProfiles.read("tea.json", foreign));
  }

  private static void assertReadBack(Reading reading) {
    var before = reading.profile().orElseThrow();
    var again = AgentProfiles.read("agent.yaml", NativeForm.of(before));

    assertThat(again.problems()).isEmpty();
    assertThat(again.format()).isEqualTo("native-yaml");
    var after = again.profile().orElseThrow();
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*[lL]ines?", "format", "sha256")
        .isEqualTo(before);
    assertThat(NativeForm.of(after)).isEqualTo(NativeForm.of(before));
  }
}
