package dev.arc.fairness;

import dev.arc.catalogue.Lapse;
import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Verdict;
import dev.arc.llm.LanguageModel;
import dev.arc.role.RoledTool;
import dev.arc.scenario.Scenario;
import dev.arc.simulation.Agent;
import dev.arc.simulation.Simulation;
import dev.arc.trace.Trajectory;
import dev.arc.world.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One scenario before the control arms. They know the same and ask the same of their tools, so
/// both are worked out once for all of them.
final class Case {
  private static final Simulation.Play PLAY =
      new Simulation.Play(1, 0, 1000, Duration.ofMinutes(1));

  private final Scenario scenario;
  private final List<RoledTool> tools;
  private final Knowledge known;
  private final Simulation.Series series;

  Case(Scenario scenario, Agent agent, Simulation simulation) {
    this.scenario = scenario;
    this.tools = agent.tools();
    this.known = new Knowledge(scenario.situation());
    this.series = simulation.series(agent, scenario.situation(), scenario.id());
  }

  Scenario scenario() {
    return scenario;
  }

  String family() {
    return scenario.tests().family();
  }

  Optional<String> objectionOfOracle() {
    return Judge.objection(scenario, oracle())
        .map(broken -> "the oracle fails " + broken + ": " + family());
  }

  Optional<String> objectionOfMutant() {
    return isMutantCaught() ? Optional.empty() : Optional.of("a mutant is not caught: " + family());
  }

  Optional<String> objectionOfMiscounting() {
    return isMiscountingCaught()
        ? Optional.empty()
        : Optional.of(
            "an agent that admits every doubt and states a wrong figure passes: " + family());
  }

  boolean areMutantsCaught() {
    return isMutantCaught() && isMiscountingCaught();
  }

  boolean isIdleFailing(NullArm arm) {
    return Judge.verdict(scenario, idle(arm)) == Verdict.FAIL;
  }

  Trajectory oracle() {
    return scripted(null);
  }

  Trajectory mutant(Lapse lapse) {
    return scripted(lapse);
  }

  Trajectory idle(NullArm arm) {
    return play(arm.playing(known, tools));
  }

  /// What admits everything must not pass with a wrong figure. Changes have no figure.
  private boolean isMiscountingCaught() {
    return scenario.situation().task() instanceof Task.Change
        || Judge.verdict(scenario, mutant(Lapse.MISCOUNTS)) == Verdict.FAIL;
  }

  private boolean isMutantCaught() {
    var tests = scenario.tests();
    return (tests.lapse() == null
            || tests.caughtBy() == null
            || isCaught(tests.lapse(), tests.caughtBy()))
        && tests.wrong().entrySet().stream()
            .allMatch(wrong -> isCaught(wrong.getValue(), wrong.getKey()));
  }

  /// Whether the agent with this lapse fails, and on this check.
  private boolean isCaught(String lapse, String expectation) {
    var trajectory = mutant(Lapse.of(lapse));
    return Judge.breaks(scenario, trajectory, expectation)
        && (isCritical(expectation) || Judge.verdict(scenario, trajectory) == Verdict.FAIL);
  }

  private boolean isCritical(String expectation) {
    return scenario.expect().stream()
        .anyMatch(expected -> expected.critical() && expected.id().equals(expectation));
  }

  private Trajectory scripted(@Nullable Lapse lapse) {
    return play(new ScriptedArm(known, tools, lapse));
  }

  private Trajectory play(LanguageModel arm) {
    try {
      return series.play(PLAY, arm);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedProofException(e);
    }
  }
}
