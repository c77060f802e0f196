package dev.arc.evaluation;

import dev.arc.expectation.Expectation;
import dev.arc.scenario.Scenario;
import dev.arc.trace.End;
import dev.arc.trace.Trajectory;
import java.util.ArrayList;
import java.util.List;

/// Judges trajectories after the play, never during it. No state; may be shared between threads.
public final class Judge {

  private Judge() {}

  /// Checks every expectation of the scenario against what happened.
  public static Judgement judge(Scenario scenario, Trajectory trajectory) {
    return switch (trajectory.end()) {
      case End.Infrastructure(var reason) ->
          inconclusive(trajectory, Verdict.ERROR, Whose.INFRASTRUCTURE, reason);
      case End.Broken(var reason) ->
          inconclusive(trajectory, Verdict.INVALID, Whose.SCENARIO, reason);
      case End.Answered _, End.OutOfBudget _, End.AgentStuck _ -> conclusive(scenario, trajectory);
    };
  }

  private static Judgement inconclusive(
      Trajectory trajectory, Verdict verdict, Whose whose, String reason) {
    return new Judgement(
        trajectory.scenario(), trajectory.trial(), verdict, whose, reason, List.of(), 0);
  }

  private static Judgement conclusive(Scenario scenario, Trajectory trajectory) {
    var play = new Play(trajectory, scenario.situation().limits());
    var results = new ArrayList<CheckResult>();
    for (var expectation : scenario.expect()) {
      results.add(check(expectation, play));
    }
    var broken =
        results.stream().filter(result -> result.critical() && !result.passed()).findFirst();
    return new Judgement(
        trajectory.scenario(),
        trajectory.trial(),
        broken.isEmpty() ? Verdict.PASS : Verdict.FAIL,
        broken.isEmpty() ? Whose.NOBODY : Whose.AGENT,
        broken.map(CheckResult::says).orElse(""),
        results,
        Scores.of(results));
  }

  private static CheckResult check(Expectation expectation, Play play) {
    var finding = Checks.of(expectation.condition()).look(play);
    return new CheckResult(
        expectation.id(),
        expectation.dimension(),
        expectation.critical(),
        finding.holds(),
        finding.says(),
        finding.step(),
        finding.symptom());
  }
}
