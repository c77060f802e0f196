package dev.arc.evaluation;

import dev.arc.json.Json;
import dev.arc.json.JsonSyntaxException;
import dev.arc.trace.Step.AgentSaid;
import dev.arc.trace.Step.Outcome;
import dev.arc.trace.Step.ToolCalled;
import java.util.List;

/// What an agent did not do on purpose and what explains its failure all the same: calls that could
/// not be carried out as they were written, and a reply that its provider cut off.
final class Mishaps {

  /// What the reader of JSON says of a text that ends too early.
  private static final String TOO_EARLY = "the text ends";

  private Mishaps() {}

  /// As it follows what the agent did; empty where there is nothing of that kind.
  ///
  /// @param did what is told already
  static String of(Play play, String did) {
    return unusable(play, did) + cut(play);
  }

  private static String unusable(Play play, String did) {
    var calls = play.calls();
    var unusable = calls.stream().filter(Mishaps::isUnusable).toList();
    if (unusable.isEmpty() || calls.stream().anyMatch(Mishaps::gaveSomething)) {
      return "";
    }
    var last = unusable.getLast().number();
    if (did.contains(Calls.mishap(unusable.getLast()))) {
      return "";
    }
    return unusable.size() == 1
        ? "; its call at step " + last + " " + became(unusable.getFirst())
        : several(unusable, unusable.size() == calls.size());
  }

  private static String several(List<ToolCalled> unusable, boolean all) {
    var invalid = unusable.stream().filter(call -> call.outcome() == Outcome.INVALID).count();
    var how =
        invalid == unusable.size() ? "invalid" : invalid == 0 ? "rejected" : "rejected or invalid";
    return "; %s%d of its calls were %s (steps %d to %d)"
        .formatted(
            all ? "all " : "",
            unusable.size(),
            how,
            unusable.getFirst().number(),
            unusable.getLast().number());
  }

  private static boolean isUnusable(ToolCalled call) {
    return call.outcome() == Outcome.INVALID || call.outcome() == Outcome.REJECTED;
  }

  /// A fault that was met explains more than a call that was rejected.
  private static boolean gaveSomething(ToolCalled call) {
    return Calls.gaveSomething(call) || Calls.metFault(call);
  }

  private static String became(ToolCalled call) {
    return call.outcome() == Outcome.REJECTED
        ? "was rejected"
        : breaksOff(call.arguments()) ? "breaks off in the middle" : "was invalid";
  }

  /// As arguments do that were written when the reply hit its bound.
  private static boolean breaksOff(String arguments) {
    try {
      Json.parse(arguments);
      return false;
    } catch (JsonSyntaxException problem) {
      return problem.problem().startsWith(TOO_EARLY);
    }
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
