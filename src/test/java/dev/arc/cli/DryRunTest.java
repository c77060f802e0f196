package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What would be played, without playing it: by the commands that play to find something out.
class DryRunTest {
  private static final String V1 = "finance_agent_v1.yaml";
  private static final String V2 = "finance_agent_v2.yaml";
  private static final List<String> PRICED = List.of("--model", "openai:gpt-4.1-mini");
  private static final SchemaOf SCHEMA = new SchemaOf("planned-plays");

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void begin() {
    session = new Session(folder);
    session.run("run", V1, "--scenarios", "20");
  }

  @Test
  void costIsToldBeforeRecommendationsAreTried() throws IOException {
    var document = dry("recommend", "last", "--verify");

    assertThat(document.object("plays").orElseThrow().find("low")).isPresent();
    assertThat(Json.write(document)).contains("api.openai.com", "\"estimatedUsd\":{\"low\"");
  }

  @Test
  void costIsToldBeforeVersionsAreCompared() throws IOException {
    var document = dry("diff", V1, V2, "--scenarios", "10");

    assertThat(Json.write(document)).contains("\"plays\":{\"low\":20,\"high\":20}");
  }

  @Test
  void costIsToldBeforeFailureIsMadeSmaller() throws IOException {
    var document = dry("repro", "last", failed(), "--plays", "30");

    assertThat(Json.write(document)).contains("\"plays\":{\"low\":2,\"high\":30}");
  }

  @Test
  void oneVersionTwiceNeedsNoPlay() throws IOException {
    var document = dry("diff", V1, V1);

    assertThat(Json.write(document)).contains("\"model\":null", "\"hosts\":[]");
  }

  @Test
  void modelOnAServerOfOnesOwnCostsNothing() throws IOException {
    var result =
        session.run(
            "diff",
            V1,
            V2,
            "--dry-run",
            "--output",
            "json",
            "--model",
            "openai:of-my-own",
            "--base-url",
            "http://127.0.0.1:9/v1");

    SCHEMA.requireFit(result.out());
    assertThat(result.out()).contains("\"estimatedUsd\": {", "\"high\": 0");
  }

  @Test
  void modelThatWouldWriteChangesIsNotAsked() {
    var result =
        session.run(
            "recommend",
            "last",
            "--verify",
            "--fixer",
            "llm",
            "--model",
            "openai:gpt-4.1-mini",
            "--dry-run");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("writes changes of the prompt", "each change that it writes");
    assertThat(result.out()).contains("Trying", "A dry run: nobody was contacted");
    requireNothingPlayed();
  }

  /// What a command would play, without a key: it is priced, and nobody could be contacted.
  private JsonObject dry(String... command) throws IOException {
    var arguments = new java.util.ArrayList<>(List.of(command));
    arguments.addAll(PRICED);
    arguments.addAll(List.of("--dry-run", "--output", "json"));
    var result = session.run(arguments.toArray(String[]::new));

    assertThat(result.code()).as(result.err()).isZero();
    SCHEMA.requireFit(result.out());
    requireNothingPlayed();
    return (JsonObject) Json.parse(result.out());
  }

  private void requireNothingPlayed() {
    var runs = (JsonObject) Json.parse(session.run("status", "--output", "json").out());
    assertThat(runs.list("runs")).hasSize(1);
  }

  private String failed() {
    var run = (JsonObject) Json.parse(session.run("show", "last", "--output", "json").out());
    return run.list("scenarios").stream()
        .map(JsonObject.class::cast)
        .filter(scenario -> scenario.text("verdict").orElse("").equals("fail"))
        .map(scenario -> scenario.text("id").orElseThrow())
        .findFirst()
        .orElseThrow();
  }
}
