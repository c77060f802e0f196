package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Arc really prints as JSON fits the schemas that the project gives to programs.
class SchemaTest {

  private static final String AGENT = "finance_agent_v1.yaml";

  @TempDir Path folder;

  @Test
  void runAndWhatIsShownOfItFit() throws Exception {
    var session = new Session(folder);
    var run = session.run("run", AGENT, "--scenarios", "12", "--output", "json").out();
    new SchemaOf("run").requireFit(run);

    new SchemaOf("run").requireFit(session.run("show", "last", "--output", "json").out());
    var first = ((JsonObject) ((JsonObject) Json.parse(run)).list("scenarios").getFirst());
    var id = first.text("id").orElseThrow();
    new SchemaOf("play").requireFit(session.run("show", "last", id, "--output", "json").out());
    new SchemaOf("status").requireFit(session.run("status", "--costs", "--output", "json").out());
  }

  @Test
  void gateIsPartOfTheRun() throws Exception {
    var session = new Session(folder);
    var gated =
        session.run(
            "run",
            AGENT,
            "--scenarios",
            "4",
            "--model",
            "rehearsal",
            "--fail-under",
            "99.5",
            "--output",
            "json");

    new SchemaOf("run").requireFit(gated.out());
    assertThat(gated.out()).contains("\"failUnder\": 99.5");
  }

  @Test
  void validationFitsWhetherValidOrNot() throws Exception {
    var session = new Session(folder);
    session.write("bad.yaml", "tools: 5\n");

    new SchemaOf("validate").requireFit(session.run("validate", AGENT, "--output", "json").out());
    new SchemaOf("validate")
        .requireFit(session.run("validate", "bad.yaml", "--output", "json").out());
  }

  @Test
  void scenariosAndDryRunFit() throws Exception {
    var session = new Session(folder);

    new SchemaOf("scenarios")
        .requireFit(session.run("scenarios", AGENT, "-n", "20", "--output", "json").out());
    new SchemaOf("dry-run")
        .requireFit(session.run("run", AGENT, "--dry-run", "--output", "json").out());
    new SchemaOf("status").requireFit(session.run("status", "--output", "json").out());
  }
}
