package dev.arc;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Level;
import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Verdict;
import dev.arc.format.AgentProfiles;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.pipeline.SetMaker;
import dev.arc.rehearsal.RehearsalModel;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import dev.arc.simulation.Simulation;
import dev.arc.trace.Step;
import dev.arc.trace.Trajectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// An agent rehearsed on a set, for tests.
final class Rehearsal {
  private static final SetMaker SETS = new SetMaker(Catalogue::standard);

  private final Map<Scenario, Trajectory> plays = new LinkedHashMap<>();

  private Rehearsal() {}

  static String text(String config) {
    try {
      return Files.readString(Path.of("configs", config));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PreparedAgent agent(String text) {
    var reading = AgentProfiles.read("agent.yaml", text);
    return PreparedAgent.of(
        "agent.yaml",
        reading
            .profile()
            .orElseThrow(() -> new IllegalArgumentException(reading.problems().toString())));
  }

  static ScenarioSet set(String text, int count, long seed) {
    return SETS.generate(agent(text), count, seed);
  }

  static Rehearsal of(String text, ScenarioSet set) {
    var rehearsal = new Rehearsal();
    var agent = agent(text).agent();
    var play = new Simulation.Play(1, 7, 1000, Duration.ofMinutes(1));
    for (var scenario : set.scenarios()) {
      try {
        rehearsal.plays.put(
            scenario,
            new Simulation(() -> 0L)
                .play(agent, scenario.situation(), scenario.id(), play, RehearsalModel.seeded(7)));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return rehearsal;
  }

  static boolean isCurrencyViolation(Scenario scenario) {
    return isCurrency(scenario) && scenario.tests().level() == Level.VIOLATION;
  }

  /// Currency scenarios that a literal reading of v1's rule gets right.
  static boolean isCurrencyControl(Scenario scenario) {
    var level = scenario.tests().level();
    return isCurrency(scenario) && (level == Level.BASE || level == Level.CONTROL);
  }

  private static boolean isCurrency(Scenario scenario) {
    return "currency".equals(scenario.tests().assumption());
  }

  List<Boolean> verdicts() {
    return plays.keySet().stream().map(this::passes).toList();
  }

  long passed() {
    return plays.keySet().stream().filter(this::passes).count();
  }

  List<Scenario> passed(Predicate<Scenario> which) {
    return plays.keySet().stream().filter(which).filter(this::passes).toList();
  }

  List<Scenario> failed(Predicate<Scenario> which) {
    return plays.keySet().stream().filter(which).filter(each -> !passes(each)).toList();
  }

  String answer(Scenario scenario) {
    return plays.get(scenario).steps().stream()
        .filter(Step.AgentSaid.class::isInstance)
        .map(step -> ((Step.AgentSaid) step).text())
        .reduce("", (_, later) -> later);
  }

  private boolean passes(Scenario scenario) {
    return Judge.judge(scenario, plays.get(scenario)).verdict() == Verdict.PASS;
  }
}
