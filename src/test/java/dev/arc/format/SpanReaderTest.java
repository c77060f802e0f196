package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.Warning;
import org.junit.jupiter.api.Test;

class SpanReaderTest {

  @Test
  void spanOfACallToAModelIsAProfile() {
    var reading = ProfileFixture.of("shop.otlp.json").read();
    var profile = reading.profile().orElseThrow();

    assertThat(reading.format()).isEqualTo("trace-spans-json");
    assertThat(profile.name()).isEqualTo("Storekeeper");
    assertThat(profile.model()).isEqualTo("gpt-4o");
    assertThat(profile.prompt().text())
        .isEqualTo("You keep the stock of a shop.\nWeights are in kilograms.");
    assertThat(profile.settings().fields()).containsKeys("temperature", "max_tokens");
    assertThat(profile.tools()).extracting(ToolDeclaration::name).containsExactly("stock_level");
  }

  @Test
  void oldNamesOfAttributesAreKnown() {
    var profile =
        AgentProfiles.read(
                "trace.json",
                """
                [{"name": "openai.chat", "attributes": {
                   "gen_ai.request.model": "gpt-4o",
                   "gen_ai.prompt.0.role": "system", "gen_ai.prompt.0.content": "You count.",
                   "gen_ai.prompt.1.role": "user", "gen_ai.prompt.1.content": "One",
                   "llm.request.functions.0.name": "count",
                   "llm.request.functions.0.description": "Counts.",
                   "llm.request.functions.0.parameters": "{\\"type\\": \\"object\\", \\"properties\\": {\\"of\\": {\\"type\\": \\"string\\"}}}"}}]
                """)
            .profile()
            .orElseThrow();

    assertThat(profile.prompt().text()).isEqualTo("You count.");
    assertThat(
            profile
                .tools()
                .getFirst()
                .schema()
                .parameters()
                .object("properties")
                .orElseThrow()
                .fields())
        .containsOnlyKeys("of");
  }

  @Test
  void openInferenceIsKnownFlatAndNested() {
    var flat =
        """
        {"name": "llm", "attributes": {"openinference.span.kind": "LLM", "llm.model_name": "m",
          "llm.input_messages.0.message.role": "system",
          "llm.input_messages.0.message.contents.0.message_content.text": "You count.",
          "llm.tools.0.tool.json_schema": "{\\"type\\":\\"function\\",\\"function\\":{\\"name\\":\\"count\\",\\"description\\":\\"Counts.\\"}}"}}
        """;
    var nested =
        """
        {"spans": [{"name": "llm", "attributes": {"llm": {"model_name": "m",
          "input_messages": [{"message": {"role": "system", "content": "You count."}}],
          "tools": [{"tool": {"json_schema": "{\\"name\\":\\"count\\",\\"description\\":\\"Counts.\\",\\"input_schema\\":{\\"type\\":\\"object\\"}}"}}]}}}]}
        """;

    for (var text : new String[] {flat, nested}) {
      var profile = AgentProfiles.read("trace.json", text).profile().orElseThrow();
      assertThat(profile.prompt().text()).isEqualTo("You count.");
      assertThat(profile.tools()).extracting(ToolDeclaration::name).containsExactly("count");
    }
  }

  @Test
  void executedToolsStandInForToolsThatNoSpanDefines() {
    var reading =
        AgentProfiles.read(
            "trace.json",
            """
            [{"attributes": {"gen_ai.system_instructions": "You count."}},
             {"attributes": {"gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "count",
               "gen_ai.tool.call.arguments": {"of": "sheep"}, "gen_ai.tool.call.result": "7"}}]
            """);

    assertThat(reading.profile().orElseThrow().tools())
        .extracting(ToolDeclaration::name)
        .containsExactly("count");
    assertThat(reading.warnings()).extracting(Warning::rule).contains("inferred-tools");
  }

  @Test
  void spansOfOtherThingsAreNoProfile() {
    var reading =
        AgentProfiles.read(
            "trace.json", "[{\"attributes\": {\"http.method\": \"GET\", \"http.target\": \"/\"}}]");

    assertThat(reading.format()).isEqualTo("unknown");
  }
}
