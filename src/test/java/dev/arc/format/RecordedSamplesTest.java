package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.recorded.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedSamplesTest {
  private static final String RESULT = "{\"rows\":[{\"id\":\"A-1\"}]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"tool\":\"look\",\"arguments\":{},\"result\":{\"rows\":[{\"id\":\"A-1\"}]}}",
        "{\"messages\":[{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"1\",\"function\":{\"name\":\"look\",\"arguments\":\"{}\"}}]},{\"role\":\"tool\",\"tool_call_id\":\"1\",\"content\":\"{\\\"rows\\\":[{\\\"id\\\":\\\"A-1\\\"}]}\"}]}",
        "[{\"role\":\"assistant\",\"function_call\":{\"name\":\"look\",\"arguments\":\"{}\"}},{\"role\":\"function\",\"name\":\"look\",\"content\":\"{\\\"rows\\\":[{\\\"id\\\":\\\"A-1\\\"}]}\"}]",
        "[{\"role\":\"assistant\",\"content\":[{\"type\":\"tool_use\",\"id\":\"1\",\"name\":\"look\",\"input\":{}}]},{\"role\":\"user\",\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"1\",\"content\":[{\"type\":\"text\",\"text\":\"{\\\"rows\\\":[{\\\"id\\\":\\\"A-1\\\"}]}\"}]}]}]",
        "[{\"type\":\"function_call\",\"call_id\":\"1\",\"name\":\"look\",\"arguments\":\"{}\"},{\"type\":\"function_call_output\",\"call_id\":\"1\",\"output\":\"{\\\"rows\\\":[{\\\"id\\\":\\\"A-1\\\"}]}\"}]",
        "[{\"parts\":[{\"functionCall\":{\"name\":\"look\",\"args\":{}}}]},{\"parts\":[{\"functionResponse\":{\"name\":\"look\",\"response\":{\"rows\":[{\"id\":\"A-1\"}]}}}]}]",
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"look\",\"arguments\":{}}}\n{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"{\\\"rows\\\":[{\\\"id\\\":\\\"A-1\\\"}]}\"}],\"isError\":false}}",
        "[{\"traj\":[{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"1\",\"name\":\"look\",\"arguments\":{}}]},{\"role\":\"tool\",\"id\":\"1\",\"content\":\"{\\\"rows\\\":[{\\\"id\\\":\\\"A-1\\\"}]}\"}]}]",
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"attributes\":[{\"key\":\"gen_ai.operation.name\",\"value\":{\"stringValue\":\"execute_tool\"}},{\"key\":\"gen_ai.tool.name\",\"value\":{\"stringValue\":\"look\"}},{\"key\":\"gen_ai.tool.call.result\",\"value\":{\"stringValue\":\"{\\\"rows\\\":[{\\\"id\\\":\\\"A-1\\\"}]}\"}}]}]}]}]}"
      })
  void callsAreFoundInEveryKindOfRecord(String record) {
    assertThat(Samples.read(record).results())
        .containsOnlyKeys("look")
        .containsValue(List.of(Json.parse(RESULT)));
  }

  @Test
  void resultsOfOneStructureAreKeptOnceAndFailuresNever() {
    var samples =
        Samples.read(
            """
            {"tool": "look", "arguments": {}, "result": {"id": "A-1", "n": 1}}
            {"tool": "look", "arguments": {}, "result": {"n": 2, "id": "A-2"}}
            {"tool": "look", "arguments": {}, "result": {"error": "none"}}
            {"tool": "look", "arguments": {}, "result": "Error: not found"}
            {"tool": "look", "arguments": {}, "result": {"id": "A-3"}}
            """);

    assertThat(samples.results().get("look")).hasSize(2);
  }

  @Test
  void keptTextMakesTheSameSamples() {
    var samples = Samples.read(ProfileFixture.of("library.tau.json").text());

    assertThat(samples.results()).containsOnlyKeys("get_loan");
    assertThat(Samples.read(samples.text())).isEqualTo(samples);
  }

  @Test
  void secretsInResultsAreNotKept() {
    var samples =
        Samples.read(
            "{\"tool\": \"login\", \"arguments\": {}, \"result\": {\"password\": \"hunter2-hunter2\"}}");

    assertThat(samples.text()).doesNotContain("hunter2");
  }
}
