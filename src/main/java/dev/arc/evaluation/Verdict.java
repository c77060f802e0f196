package dev.arc.evaluation;

/// What became of one scenario.
public enum Verdict {
  /// Every critical check holds.
  PASS,
  /// A critical check does not hold: the agent's doing.
  FAIL,
  /// The model could not be reached, or the engine broke: says nothing about the agent.
  ERROR,
  /// The scenario, the simulated user or a simulated tool was at fault: says nothing about the
  /// agent.
  INVALID;

  /// Whether it counts for reliability.
  public boolean isConclusive() {
    return this == PASS || this == FAIL;
  }
}
