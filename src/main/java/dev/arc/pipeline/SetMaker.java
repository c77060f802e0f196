package dev.arc.pipeline;

import dev.arc.authoring.Authored;
import dev.arc.authoring.AuthoringRequest;
import dev.arc.catalogue.Catalogue;
import dev.arc.fairness.ControlArms;
import dev.arc.fairness.FairnessReport;
import dev.arc.llm.Conversation;
import dev.arc.scenario.ScenarioGenerator;
import dev.arc.scenario.ScenarioSet;
import dev.arc.scenario.Steering;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Makes scenario sets for an agent, and proves them fair. The catalogue is read when it is first
/// needed.
public final class SetMaker {
  private final Supplier<Catalogue> catalogue;

  public SetMaker(Supplier<Catalogue> catalogue) {
    this.catalogue = catalogue;
  }

  /// @param count how many are wanted; there are fewer when fair and different ones run out
  public ScenarioSet generate(PreparedAgent agent, int count, long seed) {
    return generate(agent, count, seed, Steering.NONE);
  }

  /// @param steering what is wanted more or less of than the usual mix has
  /// @throws IllegalArgumentException when it names what the catalogue does not have
  public ScenarioSet generate(PreparedAgent agent, int count, long seed, Steering steering) {
    steering.requireKnown(catalogue.get());
    var arms = new ControlArms(agent.tools());
    var set =
        new ScenarioGenerator(catalogue.get(), arms)
            .generate(agent.brief(), count, seed, steering)
            .proved(agent.tools());
    return set.withNullBaseline(arms.nullBaseline(set.scenarios()));
  }

  /// A set of which a part is drawn from what a model wrote; where nothing of that may be used, the
  /// set as it is without, which says so.
  ///
  /// @param reply the model's, which may hold anything
  public ScenarioSet generate(
      PreparedAgent agent, int count, long seed, Steering steering, ModelsReply reply) {
    var known = catalogue.get();
    return new WrittenScenarios(known, Authored.read(reply.text(), known), reply.model())
        .in(generate(agent, count, seed, steering), agent, count, steering);
  }

  /// What a model is asked when it is to write entries for this agent.
  public Conversation request(PreparedAgent agent) {
    return AuthoringRequest.of(catalogue.get(), agent.brief());
  }

  /// @param model by which it is known to the user
  public record ModelsReply(String model, String text) {}

  /// A set with the null baseline that belongs to it: the one that it brings, or what the null
  /// agents are seen to get on the scenarios that count.
  ///
  /// @param objections scenario id → objection; such scenarios do not count
  public ScenarioSet measured(
      PreparedAgent agent, ScenarioSet set, Map<String, String> objections) {
    if (set.nullBaseline() != null && objections.isEmpty()) {
      return set;
    }
    var counted =
        set.scenarios().stream()
            .filter(scenario -> !objections.containsKey(scenario.id()))
            .toList();
    return set.withNullBaseline(new ControlArms(agent.tools()).nullBaseline(counted));
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
