package dev.arc.evaluation;

import dev.arc.trace.End;

/// The play ended with an answer, within the scenario's budget.
record WithinBudgetCheck() implements Check {

  @Override
  public Finding look(Play play) {
    return switch (play.trajectory().end()) {
      case End.Answered _ ->
          new WithinLimitsCheck(play.limits().steps(), play.limits().virtualTime().toMillis())
              .look(play);
      case End.OutOfBudget(var bound) ->
          Finding.broken(
              "ran out of " + bound.replace('_', ' ') + " before it answered", last(play));
      case End.AgentStuck(var reason) -> Finding.broken("got stuck: " + reason, last(play));
      case End.Infrastructure(var reason) -> Finding.broken("was cut off: " + reason, last(play));
      case End.Broken(var reason) -> Finding.broken("was cut off: " + reason, last(play));
    };
  }

  private static int last(Play play) {
    return play.steps().isEmpty() ? 0 : play.steps().getLast().number();
  }
}
