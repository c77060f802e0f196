package dev.arc.catalogue;

/// How the truth about something doubtful can be known from the data.
public enum Evidence {
  /// It is written beside the data.
  STATED,
  /// Something in the data gives it away.
  HINTED,
  /// Two things in the data contradict each other.
  CONFLICTING,
  /// Nothing in the data says; the user may know.
  ABSENT
}
