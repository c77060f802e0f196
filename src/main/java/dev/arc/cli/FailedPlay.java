package dev.arc.cli;

import dev.arc.evaluation.Judgement;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.history.Slot;
import dev.arc.llm.LanguageModel;
import dev.arc.pipeline.ReproduceFailure.Lost;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One play of a run that failed, with all that it takes to play it again.
///
/// @param agent as it was when the run began
/// @param lost what was failed
/// @param trial from 1
record FailedPlay(
    RunRecord run, AgentFile agent, ScenarioSet set, Scenario scenario, Lost lost, int trial) {

  /// @param trial null for the first that failed
  /// @throws UsageException when there is no such play, or it did not fail
  static FailedPlay find(Archive archive, String reference, String name, @Nullable Integer trial) {
    var run = archive.run(reference);
    var store = archive.store();
    var set = store.set(run.id());
    var position = new ScenarioReference(name).in(set.scenarios(), run);
    var scenario = set.scenarios().get(position);
    if (trial != null && trial > run.settings().trials()) {
      throw new UsageException(
          "--trial is %d, and run %s has %s of each scenario"
              .formatted(trial, run.id(), Grammar.count(run.settings().trials(), "trial")));
    }
    var first = trial == null ? 1 : trial;
    var last = trial == null ? run.settings().trials() : trial;
    Judgement judged = null;
    for (var number = first; number <= last; number++) {
      var judgement = judgement(store, run, new Slot(position, number));
      judged = judgement.orElse(judged);
      var lost = judgement.flatMap(Lost::of);
      if (lost.isPresent()) {
        var agent = KeptAgent.of(run, store).orElseThrow(() -> notKept(run));
        return new FailedPlay(run, agent, set, scenario, lost.get(), number);
      }
    }
    throw new UsageException(notFailed(run, scenario, judged));
  }

  private static Optional<Judgement> judgement(RunStore store, RunRecord run, Slot slot) {
    return store.outcome(run.id(), slot).map(outcome -> outcome.result().judgement());
  }

  private static UsageException notKept(RunRecord run) {
    return new UsageException(
        "the profile that run %s played was not kept, or this Arc does not read it; run it again: `arc run %s`"
            .formatted(run.id(), run.agent().profile()));
  }

  private static String notFailed(RunRecord run, Scenario scenario, @Nullable Judgement judged) {
    if (judged == null) {
      return "%s has not been played in run %s; `arc run --resume %s` goes on"
          .formatted(scenario.id(), run.id(), run.id());
    }
    return "%s did not fail in run %s, it ended in %s; `arc show %s` lists what failed"
        .formatted(scenario.id(), run.id(), Verdicts.word(judged.verdict()), run.id());
  }

  /// Who plays it again.
  ///
  /// @throws UsageException when that would cost money that nobody agreed to spend
  ModelChoice choice(ModelOptions by) {
    if (by.model == null && !run.model().rehearsal()) {
      throw new UsageException(
          "run %s was played by %s, and playing again costs money; name it: `arc repro %s %s --model %s`, or see whether the rehearsal fails alike: --model rehearsal"
              .formatted(
                  run.id(),
                  run.model().reference(),
                  run.id(),
                  scenario.id(),
                  run.model().reference()));
    }
    by.check();
    var choice = by.choice(seed());
    return new ModelChoice(choice.reference(), choice.named(), server(by), seed());
  }

  /// The run's own server, where its own model plays again and no other server is named.
  private @Nullable URI server(ModelOptions by) {
    var known = run.settings().baseUrl();
    return by.baseUrl == null && known != null && run.settings().modelReference().equals(by.model)
        ? URI.create(known)
        : by.baseUrl;
  }

  /// The seed that the play had.
  long seed() {
    return run.settings().seed() + trial - 1;
  }

  /// A failure that is played again.
  ///
  /// @param model who plays
  /// @param choice what the user said of it
  record Again(FailedPlay failure, LanguageModel model, ModelChoice choice) {

    /// The plan of playing this scenario alone, so many times.
    RunPlan times(int trials) {
      return failure.plan(model, choice, trials);
    }
  }

  private RunPlan plan(LanguageModel model, ModelChoice choice, int trials) {
    var alone = alone(scenario);
    var baseUrl = choice.baseUrl();
    return new RunPlan(
        agent.agent(),
        agent.texts(),
        alone,
        Map.of(),
        model,
        1,
        new RunRecord.Settings(
            alone.sha256(),
            1,
            trials,
            seed(),
            "local",
            choice.reference(),
            choice.named(),
            baseUrl == null ? null : baseUrl.toString(),
            null),
        Optional.empty(),
        Earlier.NOTHING,
        List.of(),
        null);
  }

  /// A set of one scenario, which was proved fair with this agent's tools.
  ScenarioSet alone(Scenario only) {
    return new ScenarioSet(
            "",
            seed(),
            set.catalogue(),
            set.focus(),
            List.of(only),
            List.of(),
            List.of(),
            List.of(),
            null,
            "",
            null)
        .identified()
        .withNullBaseline(0)
        .proved(agent.agent().tools());
  }
}
