package dev.arc.evaluation;

import dev.arc.expectation.Condition;
import dev.arc.expectation.Expectation;
import dev.arc.quantity.Quantity;
import dev.arc.scenario.Scenario;
import dev.arc.trace.End;
import dev.arc.trace.Trajectory;
import dev.arc.world.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /// The verdict alone: that of [#judge], with no look at more checks than it takes.
  public static Verdict verdict(Scenario scenario, Trajectory trajectory) {
    return switch (trajectory.end()) {
      case End.Infrastructure _ -> Verdict.ERROR;
      case End.Broken _ -> Verdict.INVALID;
      case End.Answered _, End.OutOfBudget _, End.AgentStuck _ ->
          holdsWhatIsCritical(scenario, play(scenario, trajectory)) ? Verdict.PASS : Verdict.FAIL;
    };
  }

  private static boolean holdsWhatIsCritical(Scenario scenario, Play play) {
    return scenario.expect().stream()
        .filter(Expectation::critical)
        .allMatch(expectation -> Checks.of(expectation.condition()).holds(play));
  }

  /// The first expectation, critical or not, that the play broke; the reason why it was not
  /// conclusive where it was not; empty when all is well.
  public static Optional<String> objection(Scenario scenario, Trajectory trajectory) {
    return switch (trajectory.end()) {
      case End.Infrastructure(var reason) -> Optional.of(reason);
      case End.Broken(var reason) -> Optional.of(reason);
      case End.Answered _, End.OutOfBudget _, End.AgentStuck _ ->
          firstBroken(scenario, play(scenario, trajectory));
    };
  }

  private static Optional<String> firstBroken(Scenario scenario, Play play) {
    return scenario.expect().stream()
        .filter(expectation -> !Checks.of(expectation.condition()).holds(play))
        .map(Expectation::id)
        .findFirst();
  }

  /// Whether the play was conclusive and broke this one expectation of the scenario.
  ///
  /// @param expectation the id of one
  public static boolean breaks(Scenario scenario, Trajectory trajectory, String expectation) {
    return switch (trajectory.end()) {
      case End.Infrastructure _, End.Broken _ -> false;
      case End.Answered _, End.OutOfBudget _, End.AgentStuck _ ->
          isBroken(scenario, play(scenario, trajectory), expectation);
    };
  }

  private static boolean isBroken(Scenario scenario, Play play, String id) {
    return scenario.expect().stream()
        .filter(expectation -> expectation.id().equals(id))
        .anyMatch(expectation -> !Checks.of(expectation.condition()).holds(play));
  }

  private static Judgement inconclusive(
      Trajectory trajectory, Verdict verdict, Whose whose, String reason) {
    return new Judgement(
        trajectory.scenario(), trajectory.trial(), verdict, whose, reason, List.of(), 0);
  }

  private static Judgement conclusive(Scenario scenario, Trajectory trajectory) {
    var play = play(scenario, trajectory);
    var findings = new ArrayList<Finding>();
    for (var expectation : scenario.expect()) {
      findings.add(Checks.of(expectation.condition()).look(play));
    }
    var results = results(scenario, play, findings);
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

  private static Play play(Scenario scenario, Trajectory trajectory) {
    var play =
        new Play(trajectory, scenario.situation().limits())
            .wanting(wanted(scenario.situation().task()));
    return Need.isUnmet(scenario.situation(), play) ? play.uninformed() : play;
  }

  private static String wanted(Task task) {
    return task instanceof Task.Change(var _, var _, var _, var details)
        ? String.join(", ", details.values())
        : "";
  }

  private static List<CheckResult> results(Scenario scenario, Play play, List<Finding> findings) {
    var unread = !play.isInformed();
    var results = new ArrayList<CheckResult>();
    for (var index = 0; index < findings.size(); index++) {
      var expectation = scenario.expect().get(index);
      var finding = explained(expectation, findings.get(index), unread);
      if (finding.symptom() == Symptom.SILENT && expectation.critical()) {
        finding = pointed(finding, scenario, play, findings);
      }
      var told = finding.holds() ? finding : finding.adding(Mishaps.of(play, finding.did()));
      results.add(result(expectation, told));
    }
    return results;
  }

  /// Why a decisive check does not hold, where that is not what it looks at.
  private static Finding explained(Expectation expectation, Finding finding, boolean unread) {
    return unread
            && !finding.holds()
            && expectation.critical()
            && finding.symptom() != Symptom.NO_ANSWER
        ? finding.unread()
        : finding;
  }

  /// What was not said, unless next to nothing was.
  private static Finding pointed(
      Finding finding, Scenario scenario, Play play, List<Finding> findings) {
    if (!isBesideThePoint(play)) {
      return finding;
    }
    return isForFigures(scenario)
        ? finding.withoutFigure()
        : namesNothing(scenario.expect(), findings) ? finding.besideThePoint() : finding;
  }

  /// Whether nothing was done, and the answer gives no figure.
  private static boolean isBesideThePoint(Play play) {
    return !Figures.areIn(play) && play.calls().stream().allMatch(call -> call.effects().isEmpty());
  }

  /// Whether the answer has none of the words that what was asked for is told in.
  private static boolean namesNothing(List<Expectation> expect, List<Finding> findings) {
    for (var index = 0; index < findings.size(); index++) {
      if (expect.get(index).condition() instanceof Condition.Mentions) {
        return !findings.get(index).holds();
      }
    }
    return false;
  }

  /// Whether a figure is asked for that nothing keeps from the agent.
  private static boolean isForFigures(Scenario scenario) {
    return scenario.tests().pattern() == null
        && scenario.expect().stream()
            .anyMatch(each -> each.critical() && isAboutFigures(each.condition()));
  }

  private static boolean isAboutFigures(Condition condition) {
    return condition instanceof Condition.NoWrongFigure
        || condition instanceof Condition.States(var quantities)
            && !quantities.stream().allMatch(Quantity.Day.class::isInstance)
        || condition instanceof Condition.AllOf(var all)
            && all.stream().anyMatch(Judge::isAboutFigures)
        || condition instanceof Condition.AnyOf(var any)
            && any.stream().anyMatch(Judge::isAboutFigures);
  }

  private static CheckResult result(Expectation expectation, Finding finding) {
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
