package dev.arc.catalogue;

/// How far a scenario is from the harmless case.
public enum Level {
  /// The assumption holds.
  BASE,
  /// The assumption does not hold or is not needed, and a literal reading of a rule that states it
  /// still gets it right.
  CONTROL,
  /// The assumption does not hold, and relying on it leads to a wrong answer.
  VIOLATION,
  /// A tool fails, or tempts.
  FAULT
}
