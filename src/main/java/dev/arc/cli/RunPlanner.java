package dev.arc.cli;

import dev.arc.capability.Refinement;
import dev.arc.history.RunRecord;
import dev.arc.llm.LanguageModel;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.pipeline.SetMaker;
import dev.arc.profile.AgentProfile;
import dev.arc.scenario.ScenarioSet;
import dev.arc.scenario.Steering;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns what the user said into a plan. Reads files; contacts nobody and writes nothing.
final class RunPlanner {

  private final Shell shell;
  private final Workshop workshop;
  private final Archive archive;
  private final ProviderNews news;

  RunPlanner(Shell shell, Workshop workshop, Archive archive, ProviderNews news) {
    this.shell = shell;
    this.workshop = workshop;
    this.archive = archive;
    this.news = news;
  }

  RunPlan plan(RunOptions options) {
    return options.resume == null ? fresh(options) : resumed(options, options.resume);
  }

  private RunPlan fresh(RunOptions options) {
    requireFree(options.saveRun);
    var folders = new Folders(shell);
    var named =
        AgentFile.read(
            folders.profile(Objects.requireNonNull(options.agent), options.beside),
            options.agentName);
    var file = options.samples.given(named, folders);
    var given =
        options.set == null
            ? Optional.<ScenarioSet>empty()
            : Optional.of(GivenSet.read(options.set, shell));
    var seed =
        Objects.requireNonNullElse(
            options.play.seed, given.map(ScenarioSet::seed).orElse(PlayOptions.USUAL_SEED));
    var choice = options.play.by.choice(seed);
    // The model first: a missing key is told before scenarios are made.
    var model = model(choice, file.agent().profile(), options);
    var sets = new SetMaker(options.catalogue.of(shell, workshop));
    var set =
        given.orElseGet(() -> sets.generate(file.agent(), count(options), seed, steering(options)));
    requireScenarios(set, file.agent());
    var objections = sets.objections(file.agent(), set);
    return new RunPlan(
        file.agent(),
        file.texts().redacted(),
        sets.measured(file.agent(), set, objections),
        objections,
        model,
        options.play.callsAtOnce(),
        settings(options, choice, set),
        Optional.empty(),
        Earlier.NOTHING,
        List.of(),
        null);
  }

  /// The plan of a new run after a model was asked: scenarios are booked under what the agent is
  /// now known to be hired for, and drawn from what was written for it too.
  RunPlan prepared(RunPlan plan, Replies replies, RunOptions options) {
    var refinement = replies.refined(plan.agent()).map(Refined::refinement).orElse(Refinement.NONE);
    var paid = PaidReply.sum(replies.replies());
    var agent = plan.agent().refinedBy(refinement);
    var sets = new SetMaker(options.catalogue.of(shell, workshop));
    var seed = plan.settings().seed();
    var set = plan.set();
    if (options.set == null && replies.entries().isPresent()) {
      var reply = replies.entries().get().entries();
      set = sets.generate(agent, count(options), seed, steering(options), reply);
    } else if (options.set == null && !refinement.abilities().isEmpty()) {
      set = sets.generate(agent, count(options), seed, steering(options));
    }
    return new RunPlan(
        agent,
        refinement.isEmpty()
            ? plan.texts()
            : plan.texts().with(Refinement.KEPT_AS, refinement.text()).redacted(),
        set,
        plan.objections(),
        plan.model(),
        plan.concurrency(),
        settings(options, options.play.by.choice(seed), set),
        Optional.empty(),
        Earlier.paying(paid),
        List.of(),
        paid);
  }

  private static int count(RunOptions options) {
    return Objects.requireNonNullElse(options.scenarios, RunOptions.USUAL_SCENARIOS);
  }

  private Steering steering(RunOptions options) {
    return options.steering.known(options.catalogue.of(shell, workshop).get());
  }

  private void requireFree(@Nullable String name) {
    if (name == null) {
      return;
    }
    var id = RunOptions.named(name);
    if (archive.existing().flatMap(store -> store.find(id)).isPresent()) {
      throw new UsageException(
          "--save-run is \"%s\", and there is such a run already; choose another name, or go on with it: `arc run --resume %s`"
              .formatted(name, name));
    }
  }

  private static RunRecord.Settings settings(
      RunOptions options, ModelChoice choice, ScenarioSet set) {
    var baseUrl = choice.baseUrl();
    return new RunRecord.Settings(
        set.sha256(),
        set.scenarios().size(),
        options.play.trials(),
        choice.seed(),
        "local",
        choice.reference(),
        choice.named(),
        baseUrl == null ? null : baseUrl.toString(),
        options.failUnder);
  }

  static void requireScenarios(ScenarioSet set, PreparedAgent agent) {
    if (set.scenarios().isEmpty()) {
      throw new UsageException(
          "no fair scenario could be made for %s: %s"
              .formatted(
                  agent.file(),
                  set.steering() != null
                      ? "nothing in the catalogue fits --only, --exclude and --difficulty together; leave one out"
                      : set.blocked().isEmpty()
                          ? "its tools and job offer nothing to test"
                          : set.blocked().getFirst().tool()
                              + ": "
                              + set.blocked().getFirst().why()));
    }
  }

  private RunPlan resumed(RunOptions options, String reference) {
    var run = archive.run(reference);
    if (options.failUnder != null && !run.settings().modelNamed()) {
      throw new UsageException(RunOptions.rehearsedGate(options.failUnder));
    }
    var store = archive.store();
    var version = store.profile(run.agent().sha256()).orElseThrow();
    var agent = KeptAgent.of(run, store).orElseThrow().agent();
    var choice = ModelChoice.of(run.settings());
    return new RunPlan(
        agent,
        version.texts(),
        store.set(run.id()),
        Map.of(),
        model(choice, agent.profile(), options),
        options.play.callsAtOnce(),
        run.settings(),
        Optional.of(run),
        Earlier.of(run, store),
        ChangedFiles.since(run.agent().profile(), version, new Folders(shell), options.beside),
        run.preparation());
  }

  private LanguageModel model(ModelChoice choice, AgentProfile profile, RunOptions options) {
    return new ModelMaker(shell, workshop, news)
        .make(choice, profile, options.play.callsAtOnce(), options.play.by.dryRun);
  }
}
