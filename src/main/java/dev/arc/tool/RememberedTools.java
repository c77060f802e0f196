package dev.arc.tool;

import dev.arc.llm.ToolCall;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Simulated tools after some calls, for several plays of one situation: what was asked in one play
/// is not worked out again in another in which the same was asked before. What they answer is what
/// [SimulatedTools] would. Safe for many threads.
public final class RememberedTools {
  private final SimulatedTools tools;
  private final Map<Asked, Answered> known = new ConcurrentHashMap<>();

  /// @param tools that have not been called, and are called nowhere else
  public RememberedTools(SimulatedTools tools) {
    this.tools = tools;
  }

  /// All of a call that its answer depends on.
  private record Asked(String tool, String arguments, long virtualMillis) {}

  /// @param after the tools as they stand when they have given the answer
  public record Answered(ToolAnswer answer, RememberedTools after) {}

  /// Plays one call; these tools stay as they are.
  ///
  /// @param virtualMillis the moment of the call, since the start of the play
  public Answered call(ToolCall call, long virtualMillis) {
    var asked = new Asked(call.tool(), call.arguments(), virtualMillis);
    return known.computeIfAbsent(
        asked,
        _ -> {
          var called = tools.copy();
          return new Answered(called.call(call, virtualMillis), new RememberedTools(called));
        });
  }
}
