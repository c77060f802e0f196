package dev.arc.pipeline;

import dev.arc.catalogue.Catalogue;
import dev.arc.format.AgentProfiles;
import dev.arc.history.RunId;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.history.Samples;
import dev.arc.llm.LanguageModel;
import dev.arc.pipeline.EvaluateAgent.Bounds;
import dev.arc.pipeline.EvaluateAgent.Exam;
import dev.arc.pipeline.EvaluateAgent.Order;
import dev.arc.pipeline.EvaluateAgent.RunEnd;
import dev.arc.profile.ProfileTexts;
import dev.arc.rehearsal.RehearsalModel;
import dev.arc.scenario.ScenarioSet;
import dev.arc.simulation.Halt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Runs of a demo agent with the rehearsal model, for tests of what happens around the plays.
public final class Rehearsals {

  public static final int SCENARIOS = 12;
  public static final PreparedAgent AGENT = agent();
  public static final ScenarioSet SET =
      new SetMaker(Catalogue::standard).generate(AGENT, SCENARIOS, 1);
  public static final LanguageModel MODEL = RehearsalModel.seeded(1);

  private Rehearsals() {}

  public static PreparedAgent agent() {
    var file = "configs/finance_agent_v1.yaml";
    try {
      var reading = AgentProfiles.read(file, Files.readString(Path.of(file)));
      return PreparedAgent.of(file, reading.profile().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static EvaluateAgent evaluation(RunStore store) {
    return new EvaluateAgent(
        store, _ -> Optional.of(BigDecimal.ZERO), () -> Samples.START, () -> 0L);
  }

  public static RunRecord begin(RunStore store, String id, int trials) {
    var settings =
        new RunRecord.Settings(
            SET.sha256(),
            SET.scenarios().size(),
            trials,
            1,
            "local",
            "rehearsal",
            true,
            null,
            null);
    var forecast = new RunRecord.Forecast(BigDecimal.ZERO, BigDecimal.ZERO);
    var order =
        new Order(
            new RunId(id),
            MODEL.identity(),
            settings,
            forecast,
            new ProfileTexts("name: x", Map.of()),
            null);
    return evaluation(store).begin(new Exam(AGENT, SET), order);
  }

  /// @param most plays before the fleet stops
  public static RunEnd play(RunStore store, RunRecord run, int most, PlayListener listener)
      throws InterruptedException {
    var bounds = new Bounds(1000, Duration.ofMinutes(1), Optional.empty(), new Halt());
    return evaluation(store)
        .play(run, new Exam(AGENT, SET), new DirectFleet(MODEL, most), bounds, listener);
  }

  public static RunReport report(RunStore store, RunRecord run) {
    return new ResultsProcessor(store, Catalogue::standard)
        .report(run, store.set(run.id()), Optional.of(AGENT), false);
  }
}
