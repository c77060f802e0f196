package dev.arc.evaluation;

import dev.arc.trace.Step.AgentSaid;
import dev.arc.trace.Step.Outcome;

/// What an agent did not do on purpose and what explains its failure all the same: calls that could
/// not be read, and a reply that its provider cut off.
final class Mishaps {

  private Mishaps() {}

  /// As it follows what the agent did; empty where there is nothing of that kind.
  static String of(Play play) {
    return invalid(play) + cut(play);
  }

  private static String invalid(Play play) {
    var calls = play.calls();
    var invalid = calls.stream().filter(call -> call.outcome() == Outcome.INVALID).toList();
    if (invalid.isEmpty() || calls.stream().anyMatch(Calls::gaveSomething)) {
      return "";
    }
    var all = invalid.size() == calls.size();
    return invalid.size() == 1
        ? "; its call at step " + invalid.getFirst().number() + " was invalid"
        : "; "
            + (all ? "all " : "")
            + invalid.size()
            + " of its calls were invalid (steps "
            + invalid.getFirst().number()
            + " to "
            + invalid.getLast().number()
            + ")";
  }

  private static String cut(Play play) {
    return play.steps().stream()
            .filter(AgentSaid.class::isInstance)
            .map(AgentSaid.class::cast)
            .reduce((_, last) -> last)
            .filter(AgentSaid::cut)
            .isPresent()
        ? "; its reply was cut off at the token limit"
        : "";
  }
}
