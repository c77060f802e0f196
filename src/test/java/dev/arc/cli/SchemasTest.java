package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.arc.catalogue.Catalogue;
import dev.arc.format.AgentProfiles;
import dev.arc.history.MemoryRunStore;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.history.Samples;
import dev.arc.history.Slot;
import dev.arc.json.Codec;
import dev.arc.pipeline.AnalysisReport;
import dev.arc.pipeline.AnalyzeRun;
import dev.arc.pipeline.Divergence;
import dev.arc.pipeline.Rehearsals;
import dev.arc.pipeline.ResultsProcessor;
import dev.arc.pipeline.RunReport;
import dev.arc.pipeline.ScenarioReport;
import dev.arc.pipeline.SetMaker;
import dev.arc.pipeline.ValidationReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The documents for programs are what their schemas in `docs/schemas` say.
class SchemasTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final RunStore store = new MemoryRunStore();
  private RunRecord run = Samples.run("kkk222", Samples.START);

  @BeforeEach
  void rehearse() throws InterruptedException {
    var begun = Rehearsals.begin(store, "kkk222", 1);
    run = Rehearsals.play(store, begun, Integer.MAX_VALUE, (_, _) -> {}).run();
  }

  @Test
  void runIsAsDescribed() throws IOException {
    var report = Rehearsals.report(store, run);

    assertValid("run.json", Codec.of(RunReport.class).write(report));
    assertValid(
        "run.json",
        Codec.of(RunReport.class).write(ResultsProcessor.gated(report, BigDecimal.valueOf(90))));
  }

  @Test
  void analysisIsAsDescribed() throws IOException {
    var played = new AnalyzeRun.Played(run, Optional.of(Rehearsals.AGENT));
    var analysis = new AnalyzeRun(store, Catalogue::standard);

    assertValid("analysis.json", analysis(analysis.analyze(played, Optional.empty())));
    assertValid(
        "analysis.json",
        analysis(
            analysis.analyze(
                new AnalyzeRun.Played(run, Optional.empty()), Optional.of(unplayed("mmm333")))));
    assertValid(
        "analysis.json", analysis(analysis.analyze(unplayed("nnn444"), Optional.of(played))));
  }

  private AnalyzeRun.Played unplayed(String id) {
    return new AnalyzeRun.Played(Rehearsals.begin(store, id, 2), Optional.of(Rehearsals.AGENT));
  }

  private static String analysis(AnalysisReport report) {
    return Codec.of(AnalysisReport.class).write(report);
  }

  @Test
  void unplayedRunIsAsDescribed() throws IOException {
    var begun = Rehearsals.begin(store, "mmm333", 2);

    assertValid("run.json", Codec.of(RunReport.class).write(Rehearsals.report(store, begun)));
  }

  @Test
  void playIsAsDescribed() throws IOException {
    for (var position = 0; position < Rehearsals.SCENARIOS; position++) {
      var outcome = store.outcome(run.id(), new Slot(position, 1)).orElseThrow();
      var scenario = Rehearsals.SET.scenarios().get(position);
      var divergence = Divergence.of(Rehearsals.AGENT, scenario, outcome.trajectory());
      var document =
          new PlayDocument(
              PlayDocument.SCHEMA_VERSION,
              "kkk222",
              true,
              scenario,
              outcome.trajectory(),
              outcome.result().judgement(),
              divergence.orElse(null));

      assertValid("play.json", Codec.of(PlayDocument.class).write(document));
    }
  }

  @Test
  void statusIsAsDescribed() throws IOException {
    var line =
        new StatusDocument.RunLine(
            "kkk222",
            run.startedAt(),
            "done",
            "x",
            1,
            "arc:rehearsal",
            true,
            3,
            3,
            2,
            1,
            0,
            0,
            0.5,
            null);
    var cost = new StatusDocument.CostLine("openai:x", 1, null, new BigDecimal("0.25"), 1, null);
    var document = new StatusDocument("1", ".arc/arc.db", 1, List.of(line), List.of(cost));

    assertValid("status.json", Codec.of(StatusDocument.class).write(document));
  }

  @ParameterizedTest
  @ValueSource(strings = {"finance_agent_v1", "finance_agent_v2", "audit_agent"})
  void validationIsAsDescribed(String name) throws IOException {
    var file = "configs/" + name + ".yaml";

    assertValid("validate.json", validation(file, Files.readString(Path.of(file))));
  }

  @Test
  void validationOfABadProfileIsAsDescribed() throws IOException {
    assertValid("validate.json", validation("bad.yaml", "tools: 3\n"));
  }

  @Test
  void scenariosAreAsDescribed() throws IOException {
    var arms = new SetMaker(Catalogue::standard).prove(Rehearsals.AGENT, Rehearsals.SET);

    assertValid(
        "scenarios.json",
        Codec.of(ScenarioReport.class).write(ScenarioReport.of(Rehearsals.SET, arms)));
  }

  @Test
  void documentWithAnUnknownFieldIsNotAsDescribed() throws IOException {
    assertThat(errors("status.json", "{\"schemaVersion\":\"1\",\"surprise\":1}")).isNotEmpty();
  }

  private static String validation(String file, String text) {
    return Codec.of(ValidationReport.class)
        .write(ValidationReport.of(file, AgentProfiles.read(file, text)));
  }

  private static void assertValid(String schema, String document) throws IOException {
    assertThat(errors(schema, document)).isEmpty();
  }

  private static List<?> errors(String schema, String document) throws IOException {
    return SCHEMAS
        .getSchema(Files.readString(Path.of("docs/schemas", schema)), InputFormat.JSON)
        .validate(document, InputFormat.JSON);
  }
}
