package dev.arc.fairness;

import dev.arc.catalogue.Lapse;
import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Verdict;
import dev.arc.llm.LanguageModel;
import dev.arc.role.RoledTool;
import dev.arc.scenario.Proof;
import dev.arc.scenario.Scenario;
import dev.arc.simulation.Agent;
import dev.arc.simulation.Simulation;
import dev.arc.trace.Trajectory;
import dev.arc.world.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Proves scenarios fair with an agent's own tools, before the agent is tested: the oracle must
/// pass every check, each null agent must fail, and the mutant with the lapse that a scenario is
/// about must fail on the check that names it, as must one that admits every doubt and states a
/// wrong figure beside it. The arms play and are judged like any agent. Safe to share between
/// threads.
public final class ControlArms implements Proof {
  private static final Simulation.Play PLAY =
      new Simulation.Play(1, 0, 1000, Duration.ofMinutes(1));

  private final Agent agent;

  /// The scenarios that every null agent was seen to fail, by id.
  private final Set<String> seenFailing = ConcurrentHashMap.newKeySet();

  private final Simulation simulation = Simulation.ofPassingPlays();

  /// @param tools with the roles they are taken to have
  public ControlArms(List<RoledTool> tools) {
    this.agent = new Agent("", tools, null);
  }

  @Override
  public Optional<String> objection(Scenario scenario) {
    return objectionOfOracle(scenario)
        .or(() -> objectionOfNulls(scenario))
        .or(() -> objectionOfMutant(scenario))
        .or(() -> objectionOfMiscounting(scenario));
  }

  private Optional<String> objectionOfOracle(Scenario scenario) {
    return Judge.objection(scenario, playOracle(scenario))
        .map(broken -> "the oracle fails " + broken + ": " + scenario.tests().family());
  }

  private Optional<String> objectionOfNulls(Scenario scenario) {
    var passing = NullArm.ALL.stream().filter(arm -> !isIdleFailing(scenario, arm)).findFirst();
    if (passing.isEmpty()) {
      seenFailing.add(scenario.id());
    }
    return passing.map(arm ->
        "an agent that " + arm.name().replace('-', ' ') + " passes: " + scenario.tests().family());
  }

  private Optional<String> objectionOfMutant(Scenario scenario) {
    return isMutantCaught(scenario)
        ? Optional.empty()
        : Optional.of("a mutant is not caught: " + scenario.tests().family());
  }

  private Optional<String> objectionOfMiscounting(Scenario scenario) {
    return isMiscountingCaught(scenario)
        ? Optional.empty()
        : Optional.of(
            "an agent that admits every doubt and states a wrong figure passes: "
                + scenario.tests().family());
  }

  /// What admits everything must not pass with a wrong figure. Changes have no figure.
  private boolean isMiscountingCaught(Scenario scenario) {
    return scenario.situation().task() instanceof Task.Change
        || Judge.verdict(scenario, playMutant(scenario, Lapse.MISCOUNTS)) == Verdict.FAIL;
  }

  /// How the oracle does; the mutant with the scenario's own lapse must do worse.
  public Judgement oracle(Scenario scenario) {
    return Judge.judge(scenario, playOracle(scenario));
  }

  private Trajectory playOracle(Scenario scenario) {
    return play(scenario, new ScriptedArm(scenario.situation(), agent.tools(), null));
  }

  /// How an agent does that does nothing useful.
  Judgement idle(Scenario scenario, NullArm arm) {
    return Judge.judge(scenario, playIdly(scenario, arm));
  }

  private boolean isIdleFailing(Scenario scenario, NullArm arm) {
    return Judge.verdict(scenario, playIdly(scenario, arm)) == Verdict.FAIL;
  }

  private Trajectory playIdly(Scenario scenario, NullArm arm) {
    return play(scenario, arm.playing(scenario.situation(), agent.tools()));
  }

  /// How an agent with exactly this fault of behaviour does.
  public Judgement mutant(Scenario scenario, Lapse lapse) {
    return Judge.judge(scenario, playMutant(scenario, lapse));
  }

  private Trajectory playMutant(Scenario scenario, Lapse lapse) {
    return play(scenario, new ScriptedArm(scenario.situation(), agent.tools(), lapse));
  }

  private boolean isMutantCaught(Scenario scenario) {
    var tests = scenario.tests();
    return (tests.lapse() == null
            || tests.caughtBy() == null
            || isCaught(scenario, tests.lapse(), tests.caughtBy()))
        && tests.wrong().entrySet().stream()
            .allMatch(wrong -> isCaught(scenario, wrong.getValue(), wrong.getKey()));
  }

  /// Whether the agent with this lapse fails, and on this check.
  private boolean isCaught(Scenario scenario, String lapse, String expectation) {
    var trajectory = playMutant(scenario, Lapse.of(lapse));
    return Judge.breaks(scenario, trajectory, expectation)
        && (isCritical(scenario, expectation)
            || Judge.verdict(scenario, trajectory) == Verdict.FAIL);
  }

  private static boolean isCritical(Scenario scenario, String expectation) {
    return scenario.expect().stream()
        .anyMatch(expected -> expected.critical() && expected.id().equals(expectation));
  }

  /// How the arms do on a whole set.
  public FairnessReport report(List<Scenario> scenarios) {
    var oraclePassed = count(scenarios, scenario -> objectionOfOracle(scenario).isEmpty());
    var caught =
        count(scenarios, scenario -> isMutantCaught(scenario) && isMiscountingCaught(scenario));
    return new FairnessReport(scenarios.size(), oraclePassed, nullPassed(scenarios), caught);
  }

  /// How many scenarios the luckiest null agent passes; those that this proof has seen all of them
  /// fail are not played again.
  public int nullPassed(List<Scenario> all) {
    var scenarios = all.stream().filter(each -> !seenFailing.contains(each.id())).toList();
    return NullArm.ALL.stream()
        .mapToInt(
            arm -> count(scenarios, scenario -> idle(scenario, arm).verdict() == Verdict.PASS))
        .max()
        .orElse(0);
  }

  /// The reliability of the luckiest null agent on these scenarios, a fraction of 1.
  public double nullBaseline(List<Scenario> scenarios) {
    return scenarios.isEmpty() ? 0 : (double) nullPassed(scenarios) / scenarios.size();
  }

  private static int count(
      List<Scenario> scenarios, java.util.function.Predicate<Scenario> predicate) {
    return (int) scenarios.parallelStream().filter(predicate).count();
  }

  private Trajectory play(Scenario scenario, LanguageModel arm) {
    try {
      return simulation.play(agent, scenario.situation(), scenario.id(), PLAY, arm);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedProofException(e);
    }
  }
}
