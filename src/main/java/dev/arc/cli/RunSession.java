package dev.arc.cli;

import dev.arc.cost.Estimate;
import dev.arc.cost.Spending;
import dev.arc.history.RunId;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.history.RunStoreException;
import dev.arc.llm.Usage;
import dev.arc.pipeline.EvaluateAgent;
import dev.arc.pipeline.EvaluateAgent.Bounds;
import dev.arc.pipeline.EvaluateAgent.Order;
import dev.arc.pipeline.EvaluateAgent.RunEnd;
import dev.arc.pipeline.RunIsPlayedException;
import dev.arc.simulation.Halt;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// Plays a plan, or what is left of it, and keeps what comes of it. Used once.
final class RunSession {

  private static final Duration CALL = Duration.ofMinutes(5);

  private final Shell shell;
  private final Workshop workshop;
  private final RunStore store;
  private final Progress progress;
  private final Halt halt = new Halt();

  RunSession(Shell shell, Workshop workshop, RunStore store, Progress progress) {
    this.shell = shell;
    this.workshop = workshop;
    this.store = store;
    this.progress = progress;
  }

  /// The run to be played: a new one, kept with its set, or the one to go on with.
  ///
  /// @param name of a new one
  RunRecord begin(RunPlan plan, Estimate estimate, RunId name) {
    if (plan.resumed().isPresent()) {
      return plan.resumed().get();
    }
    var forecast = new RunRecord.Forecast(estimate.lowUsd(), estimate.highUsd());
    var order =
        new Order(
            name,
            plan.model().identity(),
            plan.settings(),
            forecast,
            plan.texts(),
            plan.preparation());
    var evaluation = evaluation(plan);
    var run = evaluation.begin(plan.exam(), order);
    evaluation.ruleOut(run, plan.set(), plan.objections());
    return run;
  }

  /// @param spending what the calls are charged to, and its bound
  RunEnd play(RunRecord run, RunPlan plan, Optional<Duration> timeBudget, Spending spending)
      throws InterruptedException {
    var bounds = new Bounds(plan.replyTokens(), CALL, timeBudget, halt);
    var fleet = workshop.fleet(plan.model(), plan.concurrency(), spending);
    try (var _ = shell.interrupts().onFirst(this::stop)) {
      progress.begin(run.settings().plays(), store.tally(run.id()).withoutErrors());
      var before = new Charged(kept(run), spending.spent());
      var end = evaluation(plan).play(run, plan.exam(), fleet, bounds, progress);
      keepBrokenOff(end, new Charged(kept(run), spending.spent()).since(before));
      return end;
    } catch (RunIsPlayedException e) {
      throw UsageException.of(e);
    } catch (RunStoreException e) {
      throw new RunStoreException(
          e.getMessage() + "; then go on: `arc run --resume " + run.id() + "`", e);
    } finally {
      progress.close();
    }
  }

  /// US dollars, as far as known.
  ///
  /// @param kept cost of the plays that have an outcome
  /// @param spent cost of all calls
  private record Charged(BigDecimal kept, BigDecimal spent) {
    Charged since(Charged before) {
      return new Charged(kept.subtract(before.kept), spent.subtract(before.spent));
    }
  }

  private BigDecimal kept(RunRecord run) {
    var kept = new BigDecimal[] {BigDecimal.ZERO};
    if (!run.model().hosts().isEmpty()) {
      store.results(
          run.id(),
          result ->
              kept[0] = kept[0].add(Objects.requireNonNullElse(result.costUsd(), BigDecimal.ZERO)));
    }
    return kept[0];
  }

  /// A play that was broken off is in no outcome, and its calls were paid for all the same.
  private void keepBrokenOff(RunEnd end, Charged charged) {
    var lost = charged.spent().subtract(charged.kept());
    if (!end.says().isEmpty() && lost.signum() > 0) {
      new Ledger(shell, store, end.run().model())
          .keep(Earlier.BROKEN_OFF, end.run().id(), Usage.NONE, lost);
    }
  }

  /// Whether the user asked it to stop, even where every play had come to its end by then.
  boolean isStopped() {
    return halt.isRequested();
  }

  private void stop() {
    progress.say("stopping; what is finished is kept (again: stops at once)");
    halt.request();
  }

  private EvaluateAgent evaluation(RunPlan plan) {
    return new EvaluateAgent(
        store,
        usage -> workshop.prices().of(usage, plan.model().identity()).usd(),
        shell.clock(),
        shell.nanoseconds());
  }
}
