package dev.arc.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Lapse;
import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Symptom;
import dev.arc.evaluation.Verdict;
import dev.arc.fairness.Mutants;
import dev.arc.format.AgentProfiles;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.pipeline.SetMaker;
import dev.arc.scenario.Mistakes;
import dev.arc.scenario.Scenario;
import dev.arc.simulation.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What went wrong is told by what was done wrong, and not by what was put to the test: agents with
/// one fault of reading, in scenarios that are about something else.
class OriginTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final Simulation SIMULATION = Simulation.ofPassingPlays();
  private static final Simulation.Play PLAY =
      new Simulation.Play(1, 0, 1000, Duration.ofMinutes(1));

  private static final Map<Lapse, String> KINDS =
      Map.of(
          Lapse.TAKES_MINOR_AS_MAJOR, "minor_units",
          Lapse.READS_NUMBERS_AS_US, "number_format",
          Lapse.READS_DAYS_MONTH_FIRST, "date_format",
          Lapse.ASSUMES_DOLLARS, "currency",
          Lapse.IGNORES_SCOPE, "scope");

  private record Found(String scenario, Lapse lapse, Diagnosis diagnosis) {
    boolean isRight() {
      return KINDS.get(lapse).equals(diagnosis.subject().assumption());
    }

    @Override
    public String toString() {
      return scenario + ", " + lapse + ": " + diagnosis.subject() + ", " + diagnosis.shown().says();
    }
  }

  @Test
  void mistakeIsNamedWhateverWasPutToTheTest() {
    var found = new ArrayList<Found>();
    for (var profile : List.of("ledger_desk.yaml", "travel_planner.yaml")) {
      var agent = agent(profile);
      for (var seed : List.of(1L, 2L, 3L)) {
        new SetMaker(() -> CATALOGUE)
            .generate(agent, 120, seed).scenarios().stream()
                .filter(scenario -> scenario.tests().pattern() == null)
                .forEach(scenario -> found.addAll(failures(agent, scenario)));
      }
    }

    assertThat(found).hasSizeGreaterThan(2);
    assertThat(found.stream().map(Found::lapse)).contains(Lapse.TAKES_MINOR_AS_MAJOR);
    assertThat(found).filteredOn(each -> !each.isRight()).map(Found::toString).isEmpty();
  }

  /// Failures by faults that the scenario is not about.
  private static List<Found> failures(PreparedAgent agent, Scenario scenario) {
    var found = new ArrayList<Found>();
    KINDS.forEach((lapse, kind) -> {
      var mistakes = new Mistakes(scenario.situation(), List.of());
      if (!kind.equals(scenario.tests().assumption()) && mistakes.areForeseen(lapse)) {
        failure(agent, scenario, lapse)
            .ifPresent(diagnosis -> found.add(new Found(scenario.tests().way(), lapse, diagnosis)));
      }
    });
    return found;
  }

  private static Optional<Diagnosis> failure(PreparedAgent agent, Scenario scenario, Lapse lapse) {
    try {
      var model = Mutants.with(lapse, scenario, agent.tools());
      var trajectory =
          SIMULATION.play(agent.agent(), scenario.situation(), scenario.id(), PLAY, model);
      var judgement = Judge.judge(scenario, trajectory);
      var isWrongFigure =
          judgement.decisive().filter(check -> check.manner() == Symptom.WRONG_FIGURE).isPresent();
      return judgement.verdict() == Verdict.FAIL && isWrongFigure
          ? Optional.of(Diagnosis.of(scenario, judgement, Signs.of(trajectory), _ -> false))
          : Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedAgent agent(String name) {
    var file = Path.of("src/test/resources/dev/arc/profiles", name);
    try {
      var reading = AgentProfiles.read(file.toString(), Files.readString(file));
      return PreparedAgent.of(file.toString(), reading.profile().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
