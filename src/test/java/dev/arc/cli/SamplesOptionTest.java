package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesOptionTest {
  private static final String TRACE =
      """
      {"tool": "read_sheet", "arguments": {"file": "x"}, "result": {"payload": {"lines": [{"ref": "E-1", "totalAmount": 3}]}}}
      {"tool": "other", "arguments": {}, "result": 1}
      """;

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void writeProfile() {
    session = new Session(folder);
    session.write(
        "agent.yaml",
        """
        name: clerk
        job: Adds up the expenses of an office.
        system_prompt: Read the sheet, then answer.
        tools:
          - name: read_sheet
            description: Reads an expense sheet from a file.
            parameters:
              type: object
              properties: {file: {type: string, description: Name of the sheet}}
              required: [file]
        """);
  }

  @Test
  void validationSaysWhereTheShapeIsFrom() {
    session.write("trace.jsonl", TRACE);

    var guessed = session.run("validate", "agent.yaml");
    var sampled =
        session.run("validate", "agent.yaml", "--samples", "trace.jsonl", "--output", "json");

    assertThat(guessed.out()).contains("guessed");
    var agent = ((JsonObject) Json.parse(sampled.out())).object("agent").orElseThrow();
    assertThat(agent.list("tools"))
        .singleElement()
        .satisfies(tool -> assertThat(((JsonObject) tool).text("result")).hasValue("samples"));
  }

  @Test
  void resultsOfARunHaveTheShapeOfTheTraceAndCountAsAVersionOfTheirOwn() {
    session.write("trace.jsonl", TRACE);

    var plain =
        session.run(
            "run", "agent.yaml", "--scenarios", "2", "--save-run", "plain", "--output", "json");
    var sampled =
        session.run(
            "run",
            "agent.yaml",
            "--scenarios",
            "2",
            "--samples",
            "trace.jsonl",
            "--save-run",
            "sampled",
            "--output",
            "json");

    assertThat(sampled.code()).as(sampled.err()).isZero();
    assertThat(sha(sampled)).isNotEqualTo(sha(plain));
    var first = scenario(sampled);
    assertThat(session.run("show", "sampled", first).out()).contains("totalAmount");
    assertThat(session.run("show", "plain", scenario(plain)).out()).doesNotContain("totalAmount");
  }

  @Test
  void runGoesOnWithTheSamplesItWasStartedWith() {
    session.write("trace.jsonl", TRACE);
    var whole =
        session.run(
            "run",
            "agent.yaml",
            "--scenarios",
            "2",
            "--samples",
            "trace.jsonl",
            "--save-run",
            "whole",
            "--output",
            "json");

    var resumed = session.run("run", "--resume", "whole", "--output", "json");
    var both = session.run("run", "--resume", "whole", "--samples", "trace.jsonl");

    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(sha(resumed)).isEqualTo(sha(whole));
    assertThat(both.code()).isEqualTo(ExitCode.USAGE);
    assertThat(both.err()).contains("--samples");
  }

  @Test
  void traceOfOtherToolsIsRefused() {
    session.write("trace.jsonl", "{\"tool\": \"other\", \"arguments\": {}, \"result\": 1}");

    var result = session.run("scenarios", "agent.yaml", "--samples", "trace.jsonl");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("trace.jsonl").contains("read_sheet").contains("other");
  }

  @Test
  void traceThatCannotBeReadIsRefusedWithItsLine() {
    session.write("trace.json", "{\n \"tool\": [}");

    var result = session.run("validate", "agent.yaml", "--samples", "trace.json");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("trace.json:2");
  }

  private static String sha(Session.Result result) {
    var run = (JsonObject) Json.parse(result.out());
    return run.object("agent").orElseThrow().text("sha256").orElseThrow();
  }

  private static String scenario(Session.Result result) {
    var run = (JsonObject) Json.parse(result.out());
    return ((JsonObject) run.list("scenarios").getFirst()).text("id").orElseThrow();
  }
}
