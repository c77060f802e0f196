package dev.arc.analysis;

import dev.arc.topic.Disclosure;
import dev.arc.topic.Disclosures;
import dev.arc.trace.End;
import dev.arc.trace.Step;
import dev.arc.trace.Step.AgentSaid;
import dev.arc.trace.Step.Outcome;
import dev.arc.trace.Step.ToolCalled;
import dev.arc.trace.Trajectory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a trajectory shows of how the agent went about it, whatever was to be found out.
///
/// @param calls of tools
/// @param unusable calls that could not be carried out as they were written
/// @param unknown of these, calls of tools that do not exist
/// @param astray calls that were rejected, of tools that bring no facts
/// @param lookups calls that were carried out, of tools that bring facts
/// @param others calls that were carried out, of tools that do not
/// @param repeated how often the call was made that was made most often, word for word
/// @param repeatedCall that call's tool; empty without calls
/// @param faults calls on which something went wrong with the tool, slow and stale ones among them
/// @param changes of the world that were made
/// @param asked how often the user has replied
/// @param end `answered`, `steps`, `virtual_time`, `tokens`, `patience`, `stuck` or `unknown`
/// @param answer the last thing said; empty for nothing
/// @param roles of the tools that were called, in the order of their first calls
record Signs(
    int calls,
    int unusable,
    int unknown,
    int astray,
    int lookups,
    int others,
    int repeated,
    String repeatedCall,
    int faults,
    int changes,
    int asked,
    String end,
    String answer,
    List<String> roles) {

  /// Of a play whose steps nobody kept.
  static final Signs NONE = new Signs(0, 0, 0, 0, 0, 0, 0, "", 0, 0, 0, "unknown", "", List.of());

  /// So often made, a call is not made in the hope of another result.
  private static final int CIRCLES = 4;

  static Signs of(Trajectory trajectory) {
    var calls = calls(trajectory);
    var done = calls.stream().filter(call -> call.outcome() == Outcome.DONE).toList();
    var unusable = calls.stream().filter(Signs::isUnusable).toList();
    var often = mostRepeated(calls);
    var answer = lastSaid(trajectory);
    return new Signs(
        calls.size(),
        unusable.size(),
        (int) unusable.stream().filter(Signs::isOfNoTool).count(),
        (int) unusable.stream().filter(Signs::isAstray).count(),
        (int) done.stream().filter(call -> call.role().bringsFacts()).count(),
        (int) done.stream().filter(call -> !call.role().bringsFacts()).count(),
        often.getValue(),
        often.getKey(),
        (int) calls.stream().filter(call -> call.fault() != null).count(),
        calls.stream().mapToInt(call -> call.effects().size()).sum(),
        (int) trajectory.steps().stream().filter(Step.UserSaid.class::isInstance).count() - 1,
        end(trajectory.end()),
        answer,
        order(calls));
  }

  /// Whether calls were written that nobody could carry out, and none that was.
  boolean nothingUsable() {
    return unusable > 0 && lookups + others == 0;
  }

  /// Whether all that was rejected was asked of tools that could not have known: of a calculator,
  /// what is in a sheet.
  boolean askedOthersAlone() {
    return astray > 0 && astray == unusable;
  }

  boolean circles() {
    return repeated >= CIRCLES;
  }

  boolean isOutOfBudget() {
    return end.equals("steps") || end.equals("virtual_time") || end.equals("tokens");
  }

  private static List<ToolCalled> calls(Trajectory trajectory) {
    return trajectory.steps().stream()
        .filter(ToolCalled.class::isInstance)
        .map(ToolCalled.class::cast)
        .toList();
  }

  private static boolean isUnusable(ToolCalled call) {
    return call.outcome() == Outcome.INVALID || call.outcome() == Outcome.REJECTED;
  }

  /// Only calls of tools that do not exist are invalid and answered with what is missing.
  private static boolean isOfNoTool(ToolCalled call) {
    return call.outcome() == Outcome.INVALID && call.result().contains("There is no tool");
  }

  private static boolean isAstray(ToolCalled call) {
    return call.outcome() == Outcome.REJECTED && !call.role().bringsFacts();
  }

  private static Map.Entry<String, Integer> mostRepeated(List<ToolCalled> calls) {
    Map<String, Integer> counts = new HashMap<>();
    calls.forEach(call -> counts.merge(call.tool() + '\n' + call.arguments(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(most -> Map.entry(most.getKey().lines().findFirst().orElse(""), most.getValue()))
        .orElse(Map.entry("", 0));
  }

  private static String lastSaid(Trajectory trajectory) {
    return trajectory.steps().stream()
        .filter(AgentSaid.class::isInstance)
        .map(step -> ((AgentSaid) step).text())
        .reduce("", (_, last) -> last);
  }

  /// Whether the last thing said is that it will not or cannot be done.
  boolean refused() {
    return Disclosures.in(answer).stream()
        .anyMatch(disclosure -> disclosure.kind() == Disclosure.Kind.REFUSED);
  }

  private static String end(End end) {
    return switch (end) {
      case End.Answered _ -> "answered";
      case End.OutOfBudget(var bound) -> bound;
      case End.AgentStuck _ -> "stuck";
      case End.Infrastructure _, End.Broken _ -> "unknown";
    };
  }

  private static List<String> order(List<ToolCalled> calls) {
    return calls.stream()
        .map(call -> call.role().name().toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }
}
