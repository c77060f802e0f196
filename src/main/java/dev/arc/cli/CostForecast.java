package dev.arc.cli;

import dev.arc.cost.Estimate;
import dev.arc.cost.Workload;
import dev.arc.cost.Workload.Turns;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.scenario.Scenario;
import dev.arc.world.Document;
import dev.arc.world.Presenter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a plan is expected to cost, before anybody is contacted.
final class CostForecast {

  private static final int LEAST_PLAYS = 20;

  private final Workshop workshop;
  private final Archive archive;

  CostForecast(Workshop workshop, Archive archive) {
    this.workshop = workshop;
    this.archive = archive;
  }

  Estimate of(RunPlan plan) {
    var model = plan.model().identity();
    var isFree = workshop.prices().free(model).isPresent();
    var workload =
        new Workload(
            plan.agent().profile().prompt().text(),
            plan.agent().profile().toolSchemas(),
            plan.set().scenarios().stream().map(CostForecast::play).toList(),
            plan.settings().trials(),
            plan.replyTokens(),
            turns(plan));
    // Where nothing is paid, nobody waits for the tokenizer's tables.
    return Estimate.of(
        workload,
        model,
        workshop.prices(),
        isFree ? text -> text.length() / 4 : workshop.tokens(model.name()));
  }

  private static Workload.Play play(Scenario scenario) {
    var world = scenario.situation().world();
    var data =
        Stream.concat(
                world.tables().stream().map(Presenter::text),
                world.documents().stream().map(Document::text))
            .collect(Collectors.joining("\n"));
    return new Workload.Play(scenario.situation().request(), data);
  }

  /// Calls in a play, as they were in the newest run of this agent that tells enough: with this
  /// model if there is one, else with any.
  private Turns turns(RunPlan plan) {
    var store = archive.existing();
    if (store.isEmpty()) {
      return Turns.TYPICAL;
    }
    var runs =
        store.get().runs().stream()
            .filter(run -> run.agent().name().equals(plan.agent().profile().name()))
            .toList();
    return Stream.concat(
            runs.stream().filter(run -> run.model().equals(plan.model().identity())), runs.stream())
        .map(run -> observed(run, store.get()))
        .filter(calls -> calls.size() >= LEAST_PLAYS)
        .findFirst()
        .map(CostForecast::turns)
        .orElse(Turns.TYPICAL);
  }

  private static List<Integer> observed(RunRecord run, RunStore store) {
    var calls = new ArrayList<Integer>();
    store.results(
        run.id(),
        result -> {
          if (result.judgement().verdict().isConclusive() && result.usage().calls() > 0) {
            calls.add(result.usage().calls());
          }
        });
    return calls;
  }

  /// The middle nine tenths, and some room above: what comes may be longer than what was.
  private static Turns turns(List<Integer> calls) {
    var sorted = calls.stream().sorted().toList();
    var low = sorted.get(sorted.size() / 20);
    var high = sorted.get(sorted.size() - 1 - sorted.size() / 20) + 1;
    return new Turns(
        low,
        high,
        "%d to %s a play, from %s of this agent"
            .formatted(low, Grammar.count(high, "call"), Grammar.count(sorted.size(), "play")));
  }
}
