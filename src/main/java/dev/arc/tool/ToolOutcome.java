package dev.arc.tool;

/// How a call ended, seen from the tool.
public enum ToolOutcome {
  /// The tool gave what it was asked for, perhaps in a way that a fault spoiled (old, partial,
  /// renamed).
  DONE,
  /// The tool could not do what it was asked with these arguments.
  REJECTED,
  /// There is no such tool, or the arguments were not a JSON object.
  INVALID,
  /// An injected fault kept the tool from giving what it was asked for.
  FAULT
}
