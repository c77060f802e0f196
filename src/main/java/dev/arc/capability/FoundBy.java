package dev.arc.capability;

/// Who found something out about an agent.
public enum FoundBy {
  /// Arc's own rules, which find the same in the same profile every time.
  RULES,
  /// A model that was asked to refine what the rules found.
  MODEL
}
