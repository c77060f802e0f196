package dev.arc.evaluation;

/// In what manner a check does not hold.
public enum Symptom {
  /// It holds.
  NONE,
  /// There is no answer to look at.
  NO_ANSWER,
  /// It answered without having got to see the data, though it could have.
  UNREAD,
  /// The answer has none of the figures that it should have, nor others in their place.
  NO_FIGURE,
  /// The answer has another figure than the right one.
  WRONG_FIGURE,
  /// The number is right, and its currency or unit is wrong or missing.
  WRONG_LABEL,
  /// What had to be asked, said or named was not.
  SILENT,
  /// Something else was done than what was asked for, with a tool that does something else.
  OTHER_DEED,
  /// The agent did or said what it must not.
  MISDEED
}
