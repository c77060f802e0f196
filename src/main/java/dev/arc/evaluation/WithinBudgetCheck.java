package dev.arc.evaluation;

import dev.arc.trace.End;

/// The play ended with an answer, within the scenario's budget.
record WithinBudgetCheck() implements Check {

  @Override
  public Finding look(Play play) {
    return switch (play.trajectory().end()) {
      case End.Answered _ -> answered(play);
      case End.OutOfBudget(var bound) ->
          Finding.broken(Symptom.NO_ANSWER, outOf(bound), play.lastStep())
              .rightIs("an answer before that");
      case End.AgentStuck(var reason) ->
          Finding.broken(Symptom.NO_ANSWER, "got stuck: " + reason, play.lastStep());
      case End.Infrastructure(var reason) ->
          Finding.broken(Symptom.NO_ANSWER, "was cut off: " + reason, play.lastStep());
      case End.Broken(var reason) ->
          Finding.broken(Symptom.NO_ANSWER, "was cut off: " + reason, play.lastStep());
    };
  }

  /// How long it took is told by the check on that.
  private static Finding answered(Play play) {
    var finding =
        new WithinLimitsCheck(play.limits().steps(), play.limits().virtualTime().toMillis())
            .look(play);
    return finding.holds() ? Finding.held("answered within its budget", 0) : finding;
  }

  private static String outOf(String bound) {
    return switch (bound) {
      case "patience" -> "asked more questions than the user had patience for";
      case "steps" -> "took more steps than allowed without an answer";
      default -> "ran out of " + bound.replace('_', ' ') + " before it answered";
    };
  }
}
