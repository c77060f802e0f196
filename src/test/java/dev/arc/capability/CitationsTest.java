package dev.arc.capability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.format.AgentProfiles;
import dev.arc.json.Texts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitationsTest {

  private static final String REST =
      "tools:\n  - name: reader\n    description: Reads a sheet.\n    parameters: {type: object}\n";

  @Test
  void lineOfABlockIsTheFilesLine() {
    var citations = of("name: a\njob: Adds.\nsystem_prompt: |\n  You add.\n\n  Be brief.\n" + REST);

    assertThat(citations.shown("line 3: Be brief.; line 1: You add."))
        .isEqualTo("agent.yaml:6: Be brief.; agent.yaml:4: You add.");
  }

  @Test
  void lineOfATextWithoutLinesOfItsOwnIsWhereItStands() {
    var escaped = of("name: a\njob: Adds.\nsystem_prompt: \"You add.\\nBe brief.\"\n" + REST);
    var folded = of("name: a\njob: Adds.\nsystem_prompt: >\n  You add\n  figures.\n" + REST);

    assertThat(escaped.shown("line 2: Be brief.")).isEqualTo("agent.yaml:3: Be brief.");
    assertThat(folded.shown("line 1: You add figures."))
        .startsWith("agent.yaml:")
        .doesNotContain("line ");
  }

  @Test
  void wordsThatOnlyLookLikeACitationStay() {
    var citations = of("name: a\njob: Adds.\nsystem_prompt: |\n  You add.\n" + REST);

    assertThat(citations.shown("line 1: See line 1: of the sheet"))
        .isEqualTo("agent.yaml:4: See line 1: of the sheet");
    assertThat(citations.shown("No line of the prompt speaks of this."))
        .isEqualTo("No line of the prompt speaks of this.");
  }

  private static Citations of(String file) {
    var profile =
        AgentProfiles.read("here/agent.yaml", file, Optional.empty(), Texts.NONE).profile();
    return Citations.of("here/agent.yaml", profile.orElseThrow().prompt());
  }
}
