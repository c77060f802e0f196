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
  /// The assumption holds or not by a hair: the value stands on the border between two readings.
  EDGE,
  /// Two things are wrong at once.
  COMPOUND,
  /// A tool fails, or tempts.
  FAULT
}
