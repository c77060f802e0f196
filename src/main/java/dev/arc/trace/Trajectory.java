package dev.arc.trace;

import dev.arc.llm.Usage;
import java.util.List;

/// Everything that happened in one play of one scenario.
///
/// @param scenario the scenario's id
/// @param trial from 1
public record Trajectory(
    String scenario, int trial, List<Step> steps, End end, Usage usage, Timing timing) {

  public Trajectory {
    steps = List.copyOf(steps);
  }

  /// Milliseconds. `virtual` is the world's time; `wall` ours; `working` the part of `wall` in
  /// which the model or Arc worked; `waiting` the part spent waiting for a provider's permission
  /// (limits, retries).
  public record Timing(long virtual, long wall, long working, long waiting) {}
}
