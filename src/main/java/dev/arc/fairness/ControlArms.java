package dev.arc.fairness;

import dev.arc.catalogue.Lapse;
import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Verdict;
import dev.arc.role.RoledTool;
import dev.arc.scenario.Proof;
import dev.arc.scenario.Scenario;
import dev.arc.simulation.Agent;
import dev.arc.simulation.Simulation;
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
    var played = played(scenario);
    return played
        .objectionOfOracle()
        .or(() -> objectionOfNulls(played))
        .or(played::objectionOfMutant)
        .or(played::objectionOfMiscounting);
  }

  private Optional<String> objectionOfNulls(Case played) {
    var passing = NullArm.ALL.stream().filter(arm -> !played.isIdleFailing(arm)).findFirst();
    if (passing.isEmpty()) {
      seenFailing.add(played.scenario().id());
    }
    return passing.map(
        arm -> "an agent that " + arm.name().replace('-', ' ') + " passes: " + played.family());
  }

  /// How the oracle does; the mutant with the scenario's own lapse must do worse.
  public Judgement oracle(Scenario scenario) {
    return Judge.judge(scenario, played(scenario).oracle());
  }

  /// How an agent does that does nothing useful.
  Judgement idle(Scenario scenario, NullArm arm) {
    return Judge.judge(scenario, played(scenario).idle(arm));
  }

  /// How an agent with exactly this fault of behaviour does.
  public Judgement mutant(Scenario scenario, Lapse lapse) {
    return Judge.judge(scenario, played(scenario).mutant(lapse));
  }

  private Case played(Scenario scenario) {
    return new Case(scenario, agent, simulation);
  }

  /// How the arms do on a whole set.
  public FairnessReport report(List<Scenario> scenarios) {
    var oraclePassed = count(scenarios, each -> played(each).objectionOfOracle().isEmpty());
    var caught = count(scenarios, each -> played(each).areMutantsCaught());
    return new FairnessReport(scenarios.size(), oraclePassed, nullPassed(scenarios), caught);
  }

  /// How many scenarios the luckiest null agent passes; those that this proof has seen all of them
  /// fail are not played again.
  public int nullPassed(List<Scenario> all) {
    var scenarios = all.stream().filter(each -> !seenFailing.contains(each.id())).toList();
    return NullArm.ALL.stream()
        .mapToInt(arm -> count(scenarios, each -> idle(each, arm).verdict() == Verdict.PASS))
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
}
