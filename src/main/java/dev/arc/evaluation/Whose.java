package dev.arc.evaluation;

/// Whose doing it was that a scenario did not pass.
public enum Whose {
  /// It passed.
  NOBODY,
  AGENT,
  /// The model's provider or the engine.
  INFRASTRUCTURE,
  /// The scenario, its simulated user or its simulated tools.
  SCENARIO
}
