package dev.arc.pipeline;

import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Verdict;
import dev.arc.fairness.InterruptedProofException;
import dev.arc.fairness.TakeOver;
import dev.arc.fairness.TakeOver.Outcome;
import dev.arc.scenario.Scenario;
import dev.arc.trace.End;
import dev.arc.trace.Step;
import dev.arc.trace.Trajectory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where a failed play went wrong for good: at the first step of the agent after which the oracle,
/// taking over, can no longer pass. A detour from which the oracle still gets home is no fault.
///
/// What the oracle can still pass after some step it could have passed before it as well, so the
/// search goes back from the end and stops where the oracle passes: a few plays of less than a
/// millisecond each.
public sealed interface Divergence {

  /// The play did not fail: there is nothing to find.
  record Nothing() implements Divergence {}

  /// It cannot be told.
  ///
  /// @param why in one clause, without a full stop
  record Unclear(String why) implements Divergence {}

  /// The step at which it was lost.
  ///
  /// @param step of the trajectory, from 1
  /// @param says one sentence: what the agent did there, quoted, and what was lost by it
  /// @param did what the agent did there, quoted: `called pay with {"id":"P-1"}`
  /// @param expectation id of the check that could not hold from there on
  /// @param lost what that check found, in one clause
  /// @param inVain how many steps the agent took after it, which could not help any more
  record Diverged(int step, String says, String did, String expectation, String lost, int inVain)
      implements Divergence {}

  /// Where the play was lost; empty where it was not, or where that cannot be told.
  static Optional<Diverged> of(PreparedAgent agent, Scenario scenario, Trajectory trajectory) {
    return find(agent, scenario, trajectory) instanceof Diverged diverged
        ? Optional.of(diverged)
        : Optional.empty();
  }

  /// The same with the reason where it cannot be told.
  static Divergence find(PreparedAgent agent, Scenario scenario, Trajectory trajectory) {
    var judgement = Judge.judge(scenario, trajectory);
    if (judgement.verdict() != Verdict.FAIL) {
      return new Nothing();
    }
    try {
      return new Search(new TakeOver(agent.tools(), scenario, trajectory), trajectory, judgement)
          .found();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedProofException(e);
    }
  }

  /// One search. Dropped afterwards.
  record Search(TakeOver takeOver, Trajectory trajectory, Judgement judgement) {

    private Divergence found() throws InterruptedException {
      var all = takeOver.moments();
      var later = List.of(judgement);
      for (var moments = all; moments >= 0; moments--) {
        switch (takeOver.after(moments)) {
          case Outcome.Passed _ -> {
            return moments == all ? stopped() : lostAt(moments + 1, later);
          }
          case Outcome.Failed(var judgements) -> later = judgements;
          case Outcome.Strayed(var step) -> {
            return new Unclear("replayed, step " + step + " does not go as it is recorded");
          }
        }
      }
      return new Unclear("the oracle itself does not pass this scenario with these tools");
    }

    /// The agent could have gone on after all that it did, and did not.
    private Divergence stopped() {
      var step = trajectory.steps().isEmpty() ? 0 : trajectory.steps().getLast().number();
      var did = "gave no answer" + reason(trajectory.end());
      return diverged(step, did, lost(List.of(judgement)), 0);
    }

    private static String reason(End end) {
      return switch (end) {
        case End.AgentStuck(var reason) -> " (" + reason + ")";
        case End.OutOfBudget(var bound) -> " before it ran out of " + bound.replace('_', ' ');
        case End.Answered _, End.Infrastructure _, End.Broken _ -> "";
      };
    }

    private Divergence lostAt(int moments, List<Judgement> without) {
      var step = takeOver.step(moments);
      var did = Quoted.deed(trajectory.steps(), step);
      return diverged(step, did, lost(without), agentSteps(step));
    }

    private int agentSteps(int after) {
      return (int)
          trajectory.steps().stream()
              .filter(step -> step.number() > after && !(step instanceof Step.UserSaid))
              .count();
    }

    private static Diverged diverged(int step, String did, CheckResult lost, int inVain) {
      var says = did + "; from there on no way was left to pass: " + lost.says();
      return new Diverged(step, says, did, lost.expectation(), lost.says(), inVain);
    }

    /// The check that the agent failed in the end, where it was lost whatever the oracle did; else
    /// the first that was.
    private CheckResult lost(List<Judgement> without) {
      var gone =
          without.stream()
              .map(Search::broken)
              .reduce((one, other) -> one.stream().filter(other::contains).toList())
              .orElse(List.of());
      var own =
          judgement.checks().stream()
              .filter(check -> check.critical() && !check.passed())
              .filter(check -> gone.contains(check.expectation()))
              .findFirst();
      return own.or(() -> first(without.getFirst(), gone)).or(judgement::decisive).orElseThrow();
    }

    private static Optional<CheckResult> first(Judgement judgement, List<String> gone) {
      return judgement.checks().stream()
          .filter(check -> gone.contains(check.expectation()))
          .findFirst();
    }

    private static List<String> broken(Judgement judgement) {
      return judgement.checks().stream()
          .filter(check -> check.critical() && !check.passed())
          .map(CheckResult::expectation)
          .collect(Collectors.toList());
    }
  }
}
