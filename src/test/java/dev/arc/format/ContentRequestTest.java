package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.profile.Problem;
import dev.arc.profile.ToolDeclaration;
import org.junit.jupiter.api.Test;

class ContentRequestTest {

  @Test
  void bodyInsideOfATextIsAProfileAndItsAddressNamesTheModel() {
    var reading = ProfileFixture.of("deliveries.gemini.json").read();
    var profile = reading.profile().orElseThrow();

    assertThat(reading.format()).isEqualTo("gemini-generate-content-json");
    assertThat(profile.model()).isEqualTo("gemini-2.5-flash");
    assertThat(profile.prompt().text())
        .isEqualTo("You plan deliveries.\nDistances are in kilometres; convert miles.");
    assertThat(profile.settings().fields()).containsKeys("temperature", "max_output_tokens");
    assertThat(profile.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly("route_length", "book_truck", "googleSearch");
  }

  @Test
  void typesInCapitalsAreThoseOfJsonSchema() {
    var tool =
        ProfileFixture.of("deliveries.gemini.json")
            .read()
            .profile()
            .orElseThrow()
            .tools()
            .getFirst();

    assertThat(tool.schema().parameters().text("type")).hasValue("object");
    assertThat(tool.outputSchema()).isNotNull();
  }

  @Test
  void keyInTheAddressIsRedacted() {
    var reading = ProfileFixture.of("deliveries.gemini.json").read();

    assertThat(reading.toString()).doesNotContain("SyB1SyB1");
  }

  @Test
  void contentsWithoutInstructionAndToolsAreAProblem() {
    var reading =
        AgentProfiles.read("request.json", "{\"contents\": [{\"parts\": [{\"text\": \"Hi\"}]}]}");

    assertThat(reading.problems()).extracting(Problem::rule).containsExactly("nothing-to-test");
  }
}
