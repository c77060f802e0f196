package dev.arc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Arc as a process of its own: killed, stopped, and gone on with.
@Timeout(120)
class InterruptedRunsTest {

  private static final int PLAYS = 3000;

  @TempDir Path folder;

  @Test
  void killedRunGoesOnWhereItWas() throws Exception {
    var killed = longRun("--save-run", "night");
    try (var progress = killed.errorReader()) {
      waitForPlays(progress);
      killed.destroyForcibly().waitFor();
    }
    var kept = played("night");

    var resumed = result("run", "--resume", "night", "--output", "json");

    assertThat(kept).isBetween(1, PLAYS - 1);
    assertThat(resumed.object("run").orElseThrow().text("state")).contains("done");
    assertThat(plays(resumed)).hasSize(PLAYS).doesNotHaveDuplicates();
  }

  @Test
  void firstCtrlCStopsCleanlyAndTellsHowToGoOn() throws Exception {
    var stopped = longRun("--save-run", "noon");
    var said = new ArrayList<String>();
    try (var progress = stopped.errorReader()) {
      waitForPlays(progress);
      interrupt(stopped);
      progress.lines().forEach(said::add);
    }

    assertThat(stopped.waitFor()).isEqualTo(130);
    assertThat(String.join("\n", said)).contains("arc run --resume noon");
    assertThat(played("noon")).isBetween(1, PLAYS - 1);
  }

  @Test
  void twoRunsInOnePlaceDoNotDisturbEachOther() throws Exception {
    var one = arc("run", agent(), "--save-run", "one", "--output", "json");
    var other = arc("run", agent(), "--save-run", "other", "--output", "json");
    var first = document(one);
    var second = document(other);

    assertThat(scenarios(first)).isEqualTo(scenarios(second)).hasSize(50);
    assertThat(one.waitFor() + other.waitFor()).isZero();
  }

  private Process longRun(String... more) throws IOException {
    var arguments =
        new ArrayList<>(List.of("run", agent(), "--scenarios", "20", "--trials", "150"));
    arguments.addAll(List.of(more));
    return arc(arguments.toArray(String[]::new));
  }

  private int played(String run) throws Exception {
    var shown = result("show", run, "--output", "json");
    return plays(shown).size();
  }

  private JsonObject result(String... arguments) throws Exception {
    return document(arc(arguments));
  }

  private static JsonObject document(Process process) throws IOException {
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(text).startsWith("{");
    return (JsonObject) Json.parse(text);
  }

  /// Scenario and trial of each play.
  private static List<String> plays(JsonObject run) {
    return run.list("scenarios").stream()
        .map(JsonObject.class::cast)
        .map(play -> play.text("id").orElseThrow() + " " + play.number("trial").orElseThrow())
        .toList();
  }

  private static List<String> scenarios(JsonObject run) {
    return run.list("scenarios").stream()
        .map(JsonObject.class::cast)
        .map(play -> play.text("id").orElseThrow() + " " + play.text("verdict").orElseThrow())
        .toList();
  }

  private static void waitForPlays(BufferedReader progress) {
    assertThat(progress.lines().anyMatch(line -> line.contains(" of " + PLAYS + " played")))
        .isTrue();
  }

  private static void interrupt(Process process) throws Exception {
    var kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private static String agent() {
    return Path.of("configs/finance_agent_v1.yaml").toAbsolutePath().toString();
  }

  private Process arc(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(new HashSet<>(List.of("ARC_DATABASE_URL", "COLUMNS")));
    return builder.start();
  }
}
