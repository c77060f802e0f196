package dev.arc.pipeline;

import dev.arc.catalogue.Catalogue;
import dev.arc.fairness.ControlArms;
import dev.arc.fairness.FairnessReport;
import dev.arc.scenario.ScenarioGenerator;
import dev.arc.scenario.ScenarioSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Makes scenario sets for an agent, and proves them fair. The catalogue is read when it is first
/// needed.
public final class SetMaker {
  /// The score that doing nothing useful gets on scenarios that count: proof lets none through that
  /// a null agent passes, and what it objects to does not count.
  public static final double PROVED_NULL_BASELINE = 0;

  private final Supplier<Catalogue> catalogue;

  public SetMaker(Supplier<Catalogue> catalogue) {
    this.catalogue = catalogue;
  }

  /// @param count how many are wanted; there are fewer when fair and different ones run out
  public ScenarioSet generate(PreparedAgent agent, int count, long seed) {
    return new ScenarioGenerator(catalogue.get(), new ControlArms(agent.tools()))
        .generate(agent.brief(), count, seed)
        .proved(agent.tools());
  }

  /// How the control arms do on a set, with this agent's tools. A set that was proved with them is
  /// not played again: only what all arms bore out came into it.
  public FairnessReport prove(PreparedAgent agent, ScenarioSet set) {
    if (set.isProved(agent.tools())) {
      var all = set.scenarios().size();
      return new FairnessReport(all, all, 0, all);
    }
    return new ControlArms(agent.tools()).report(set.scenarios());
  }

  /// What this agent's control arms hold against scenarios of a set from elsewhere: those say
  /// nothing about the agent.
  ///
  /// @return scenario id → objection
  public Map<String, String> objections(PreparedAgent agent, ScenarioSet set) {
    if (set.isProved(agent.tools())) {
      return Map.of();
    }
    var arms = new ControlArms(agent.tools());
    var objections = new ConcurrentHashMap<String, String>();
    set.scenarios().parallelStream()
        .forEach(scenario ->
            arms.objection(scenario)
                .ifPresent(objection -> objections.put(scenario.id(), objection)));
    return objections;
  }
}
