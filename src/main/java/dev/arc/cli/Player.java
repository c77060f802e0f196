package dev.arc.cli;

import dev.arc.cost.Estimate;
import dev.arc.cost.Spending;
import dev.arc.history.RunId;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.llm.LanguageModel;
import dev.arc.pipeline.EvaluateAgent.RunEnd;
import dev.arc.pipeline.SetMaker;
import dev.arc.scenario.ScenarioSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Plays agents on sets for commands that compare or try something out. Each play belongs to a run
/// of its own that is kept like any other; all of them together have one consent and one budget.
/// Used once.
final class Player {

  private final Shell shell;
  private final Workshop workshop;
  private final Archive archive;
  private final Progress progress;
  private final PlayOptions options;
  private BigDecimal spent = BigDecimal.ZERO;

  Player(Shell shell, Workshop workshop, Archive archive, Progress progress, PlayOptions options) {
    this.shell = shell;
    this.workshop = workshop;
    this.archive = archive;
    this.progress = progress;
    this.options = options;
  }

  /// The plan of playing one agent through a set. Contacts nobody.
  ///
  /// @param sets proves the set with the agent's own tools
  RunPlan plan(AgentFile file, ScenarioSet set, SetMaker sets) {
    var agent = file.agent();
    RunPlanner.requireScenarios(set, agent);
    var objections = sets.objections(agent, set);
    var choice = options.by.choice(Objects.requireNonNullElse(options.seed, set.seed()));
    return new RunPlan(
        agent,
        file.texts().redacted(),
        sets.measured(agent, set, objections),
        objections,
        model(choice, file),
        options.callsAtOnce(),
        settings(choice, set),
        Optional.empty(),
        Earlier.NOTHING,
        List.of(),
        null);
  }

  private LanguageModel model(ModelChoice choice, AgentFile file) {
    return new ModelMaker(shell, workshop, progress)
        .make(choice, file.agent().profile(), options.callsAtOnce(), options.by.dryRun);
  }

  private RunRecord.Settings settings(ModelChoice choice, ScenarioSet set) {
    var baseUrl = choice.baseUrl();
    return new RunRecord.Settings(
        set.sha256(),
        set.scenarios().size(),
        options.trials(),
        choice.seed(),
        "local",
        choice.reference(),
        choice.named(),
        baseUrl == null ? null : baseUrl.toString(),
        null);
  }

  /// A finished run of this very version on this set with this model: it is not paid for again. A
  /// rehearsal costs nothing, and is always played by the Arc at hand.
  Optional<RunRecord> playedBefore(RunPlan plan) {
    return plan.isRehearsal()
        ? Optional.empty()
        : archive.existing().flatMap(store -> playedBefore(plan, store));
  }

  private static Optional<RunRecord> playedBefore(RunPlan plan, RunStore store) {
    var wanted = plan.settings();
    return store.runs().stream()
        .filter(run -> run.agent().sha256().equals(plan.agent().profile().sha256()))
        .filter(run -> run.model().equals(plan.model().identity()))
        .filter(run -> run.settings().set().equals(wanted.set()))
        .filter(run -> run.settings().trials() == wanted.trials())
        .filter(run -> run.settings().seed() == wanted.seed())
        .filter(run -> isClean(run, store))
        .findFirst();
  }

  private static boolean isClean(RunRecord run, RunStore store) {
    return run.state() == RunRecord.State.DONE && store.tally(run.id()).errors() == 0;
  }

  /// What the plans are expected to cost together; empty where there are none.
  Optional<Estimate> estimate(List<RunPlan> plans) {
    var forecast = new CostForecast(workshop, archive);
    return plans.stream().map(forecast::of).reduce(Estimate::plus);
  }

  /// Whether the user agrees to what the plans may cost together; asks where that is much.
  ///
  /// @param arguments as they were typed
  boolean isAgreed(List<RunPlan> plans, List<String> arguments) {
    var consent = new Consent(shell, arguments);
    return plans.stream()
        .map(plan -> plan.model().identity())
        .filter(identity -> !identity.hosts().isEmpty())
        .findFirst()
        .map(identity ->
            consent.isGiven(identity, estimate(plans).orElseThrow(), options.by.terms()))
        .orElse(true);
  }

  /// Counts what was spent of the budget before the first play.
  void spent(BigDecimal usd) {
    spent = spent.add(usd);
  }

  /// Plays one plan after the other. When one of them ends early, those after it are not begun: the
  /// list is shorter then, and its last entry says why.
  List<RunEnd> play(List<RunPlan> plans) throws InterruptedException {
    var spending = new Spending(Optional.ofNullable(options.by.budget), spent);
    var ends = new ArrayList<RunEnd>();
    for (var plan : plans) {
      var session = new RunSession(shell, workshop, archive.store(), progress);
      var run = session.begin(plan, new CostForecast(workshop, archive).of(plan), name());
      var end = session.play(run, plan, Optional.empty(), spending);
      var isLast = ends.size() == plans.size() - 1;
      ends.add(session.isStopped() && !isLast ? stopped(end) : end);
      if (!ends.getLast().says().isEmpty()) {
        return ends;
      }
    }
    return ends;
  }

  /// The last plays of a run may come to their end while the user stops it.
  private static RunEnd stopped(RunEnd end) {
    return end.says().isEmpty() ? new RunEnd(end.run(), "stopped") : end;
  }

  private RunId name() {
    return RunId.of(shell.clock().get(), shell.nanoseconds().getAsLong());
  }
}
