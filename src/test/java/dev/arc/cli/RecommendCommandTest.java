package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendCommandTest {
  private static final String CURRENCY = "currency_assumption";
  private static final SchemaOf SCHEMA = new SchemaOf("recommend");

  @TempDir Path folder;
  private Session session;
  private Path profile;
  private String before = "";

  @BeforeEach
  void runTheFirstVersion() throws IOException {
    session = new Session(folder);
    before = Files.readString(Path.of("configs/finance_agent_v1.yaml"));
    profile = session.write("agent.yaml", before);
    assertThat(session.run("run", "agent.yaml", "--save-run", "first").code()).isZero();
  }

  @Test
  void theFixOfTheCurrencyGainsWhereItWasNotBuiltFrom() throws IOException {
    var told = session.run("recommend", "--cluster", CURRENCY, "--verify", "--output", "json");

    assertThat(told.code()).isZero();
    SCHEMA.requireFit(told.out());
    var first = first(told.out());
    assertThat(text(first, "cluster")).isEqualTo(CURRENCY);
    var effect = first.object("effect").orElseThrow();
    assertThat(text(effect, "source")).isEqualTo("rehearsed");
    assertThat(number(effect, "points")).isGreaterThanOrEqualTo(15);
    assertThat(number(effect, "low")).isPositive();
    assertThat(number(effect, "scenarios")).isGreaterThanOrEqualTo(45);
    assertThat(first.list("regressions")).isEmpty();
    assertThat(told.out()).contains("\"repaired\": 15");
    assertThat(Files.readString(profile)).isEqualTo(before);
  }

  @Test
  void appliedItGainsAndLeavesNoFailureOfTheCurrency() throws IOException {
    session.answers("y");

    var applied = session.run("recommend", "first", "--cluster", CURRENCY, "--verify", "--apply");

    assertThat(applied.code()).isZero();
    assertThat(applied.err()).contains("rehearsed, not measured on a model: apply? [y/N]");
    assertThat(applied.out()).contains("Wrote agent.yaml; what was there is in ");
    var after = Files.readString(profile);
    assertThat(after).doesNotContain("All amounts are in US dollars");
    assertThat(after).contains("# A corporate finance assistant", "Read dates month first.");
    var run = json(session.run("run", "agent.yaml", "--output", "json").out());
    var gained =
        reliability(run)
            - reliability(json(session.run("show", "first", "--output", "json").out()));
    assertThat(gained).isGreaterThanOrEqualTo(0.18);
    assertThat(run.list("clusters"))
        .noneMatch(
            cluster -> cluster instanceof JsonObject each && CURRENCY.equals(text(each, "id")));
  }

  @Test
  void fileThatTheRunPlayedIsWrittenThoughAnotherHasTheSameText() throws IOException {
    var copy = session.write("copy.yaml", before);
    session.run("run", "copy.yaml", "--scenarios", "20", "--save-run", "second");

    var applied = session.run("recommend", "second", "--cluster", CURRENCY, "--apply", "--yes");

    assertThat(applied.out()).contains("--- copy.yaml", "Wrote copy.yaml;");
    assertThat(Files.readString(copy)).isNotEqualTo(before);
    assertThat(Files.readString(profile)).isEqualTo(before);
  }

  @Test
  void rareCauseIsTriedOnMoreOfItAndPromisesWhatTheUsualMixGains() {
    var told =
        session.run(
            "recommend", "--cluster", "date_format_assumption", "--verify", "--output", "json");

    var first = first(told.out());
    var trial = first.object("trial").orElseThrow();
    assertThat(number(first.object("effect").orElseThrow(), "points"))
        .as("one scenario of 50 is about it")
        .isBetween(0.0, 8.0);
    assertThat(number(trial.object("about").orElseThrow(), "scenarios")).isGreaterThanOrEqualTo(2);
    assertThat(number(trial.object("about").orElseThrow(), "after")).isEqualTo(1);
  }

  @Test
  void runsThatTryChangesAreNotTheLastRun() {
    session.run("recommend", "--cluster", CURRENCY, "--verify");

    assertThat(session.run("show", "last", "--output", "json").out()).contains("\"id\": \"first\"");
    assertThat(session.run("status", "--output", "json").out())
        .contains("\"total\": 5", "\"id\": \"first\"")
        .doesNotContain("usual_mix");
    assertThat(session.run("status", "--runs", "--output", "json").out())
        .contains("\"trial\": \"usual_mix\"", "\"trial\": \"chosen\"");
  }

  @Test
  void howToTryWithoutTryingIsRefused() {
    var refused = session.run("recommend", "first", "--trials", "3");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--trials", "nothing is tried", "add --verify");
  }

  @Test
  void whoSaysNoAndWhoIsNotThereLeavesTheFileAsItIs() throws IOException {
    var nobody = session.run("recommend", "--cluster", CURRENCY, "--apply");
    session.answers("n");
    var no = session.run("recommend", "--cluster", CURRENCY, "--apply");

    assertThat(nobody.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nobody.err())
        .contains("nobody is here to be asked")
        .contains("`arc recommend --cluster currency_assumption --apply --yes`");
    assertThat(no.code()).isEqualTo(ExitCode.USAGE);
    assertThat(no.err())
        .contains("not tried, neither rehearsed nor measured", "nothing was written");
    assertThat(Files.readString(profile)).isEqualTo(before);
  }

  @Test
  void fileThatChangedSinceTheRunIsNotWritten() throws IOException {
    Files.writeString(profile, before.replace("month first", "day first"));

    var told = session.run("recommend", "--apply", "--yes");

    assertThat(told.code()).isEqualTo(ExitCode.USAGE);
    assertThat(told.err()).contains("nothing was written: agent.yaml has changed since run first");
    assertThat(told.out()).contains("-  - All amounts are in US dollars");
  }

  @Test
  void withoutATrialThereIsNoHistoryYet() throws IOException {
    var told = session.run("recommend");

    assertThat(told.out())
        .contains("Run first of agent.yaml: ", "no history yet; --verify tries it")
        .contains("arc recommend first --cluster currency_assumption --verify");
    SCHEMA.requireFit(session.run("recommend", "--output", "json").out());
  }

  @Test
  void whatIsBesideTheWorkOfAnAgentIsTold() {
    session.write(
        "weather.yaml",
        """
        name: weather
        system_prompt: You tell people the weather.
        tools:
          - name: get_weather
            description: The weather of a place.
            required_params: [place]
        """);
    var run = session.run("run", "weather.yaml", "--scenarios", "20");

    var told = session.variable("COLUMNS", "300").run("recommend", "--cluster", CURRENCY);

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("nothing in its job, tools or prompt speaks of money", "--exclude currency");
    assertThat(told.out()).contains("Mind: nothing in the agent's job, tools or prompt");
    assertThat(session.run("recommend", "first").out()).doesNotContain("Mind:");
  }

  @Test
  void unknownClusterSuggestsTheNearest() {
    var told = session.run("recommend", "--cluster", "curency_assumption");

    assertThat(told.code()).isEqualTo(ExitCode.USAGE);
    assertThat(told.err()).contains("did you mean currency_assumption?");
    assertThat(session.run("recommend", "--cluster", "Currency Assumption Violations").code())
        .isZero();
  }

  @Test
  void runWithoutFailuresSaysSo() {
    session.run("run", "agent.yaml", "--only", "currency", "--difficulty", "base");

    assertThat(session.run("recommend").out()).contains("has no failures: there is nothing");
  }

  @Test
  void whatCannotBeAskedForTogetherIsRefused() {
    assertThat(session.run("recommend", "last", "--run-id", "first").err()).contains("named twice");
    assertThat(session.run("recommend", "--fixer", "llm", "--verify").err())
        .contains("the rehearsal is no such model");
    assertThat(session.run("recommend", "--model", "ollama:x").err()).contains("add --verify");
  }

  private static JsonObject first(String out) {
    return (JsonObject) json(out).list("recommendations").getFirst();
  }

  private static JsonObject json(String out) {
    return (JsonObject) Json.tryParse(out).orElseThrow();
  }

  private static double reliability(JsonObject run) {
    return number(run.object("reliability").orElseThrow(), "score");
  }

  private static String text(JsonObject object, String name) {
    return object.text(name).orElseThrow();
  }

  private static double number(JsonObject object, String name) {
    return ((JsonNumber) object.find(name).orElseThrow()).value().doubleValue();
  }
}
