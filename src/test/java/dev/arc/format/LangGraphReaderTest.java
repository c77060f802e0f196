package dev.arc.format;

import static dev.arc.format.ProfileFixture.parameters;
import static dev.arc.format.ProfileFixture.says;
import static dev.arc.format.ProfileFixture.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LangGraphReaderTest {
  private static final ProfileFixture MUSEUM = ProfileFixture.of("langgraph-assistants.json");
  private static final ProfileFixture GRAPHS =
      ProfileFixture.of(
          "langgraph.json",
          "{\"dependencies\": [\".\"], \"graphs\": {\"ferry\": \"./src/ferry.py:graph\"}}");

  @Test
  void assistantsAreReadFromTheirConfiguration() {
    var guide = MUSEUM.profile("Museum guide");

    assertThat(guide.format()).isEqualTo("langgraph-json");
    assertThat(guide.prompt().text())
        .isEqualTo("You guide visitors.\nOpening hours are local time.");
    assertThat(guide.prompt().firstLine()).isEqualTo(12);
    assertThat(guide.model()).isEqualTo("openai:gpt-4o-mini");
    assertThat(guide.settings().fields()).containsKeys("temperature", "max_tokens");
    assertThat(tools(guide)).containsExactly("search_exhibits", "sell_ticket", "find_room");
    assertThat(MUSEUM.profile("Cloakroom").prompt().text()).isEqualTo("You keep coats.");
  }

  @Test
  void graphsInPythonAreReadAsTextAndSaidToBe() {
    var source =
        """
        SYSTEM_PROMPT = \"\"\"You sell ferry tickets.
        Prices are in crowns.\"\"\"

        @tool
        def book(route: str, people: int = 1) -> str:
            \"\"\"Books a crossing.\"\"\"
            return ""

        graph = create_react_agent(init_chat_model("openai:gpt-4o"), [book], prompt=SYSTEM_PROMPT)
        """;
    var ferry = GRAPHS.beside("src/ferry.py", source);

    var profile = ferry.profile();

    assertThat(profile.prompt().text()).isEqualTo("You sell ferry tickets.\nPrices are in crowns.");
    assertThat(profile.model()).isEqualTo("openai:gpt-4o");
    assertThat(parameters(profile, "book")).endsWith("\"required\":[\"route\"]}");
    assertThat(ferry.warnings()).contains("code");
  }

  @Test
  void codeThatIsNotThereLeavesNothingToTest() {
    assertThat(GRAPHS.read().agents()).containsExactly("ferry");
    assertThat(GRAPHS.problems()).containsExactly("nothing-to-test");
    assertThat(says(GRAPHS.read(), "unresolved").getFirst()).contains("src/ferry.py");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"graph_id\": \"g\", \"config\": {\"configurable\": {\"system_prompt\": \"p\", \"tools\": null, \"model\": 7}}}",
        "{\"assistants\": [{\"assistant_id\": \"g\", \"name\": null, \"context\": {\"prompt\": \"p\", \"tools\": {}, \"mcp_config\": 7}}, 7]}"
      })
  void whatIsMissingOrOddNeverStopsTheReading(String text) {
    var reading = ProfileFixture.of("a.json", text).read();

    assertThat(reading.format()).startsWith("langgraph");
    assertThat(reading.profile()).isPresent();
  }
}
