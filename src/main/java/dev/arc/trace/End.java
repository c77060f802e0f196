package dev.arc.trace;

/// How a play ended.
public sealed interface End {

  /// The agent gave its final answer: the text of the last step.
  record Answered() implements End {}

  /// A bound of the scenario was reached first.
  ///
  /// @param bound `steps`, `virtual_time`, `tokens` or `patience`
  record OutOfBudget(String bound) implements End {}

  /// The agent could not go on, by its own doing: nothing said and nothing called, or a
  /// conversation longer than the model reads.
  record AgentStuck(String reason) implements End {}

  /// The model could not be reached or did not answer; says nothing about the agent.
  record Infrastructure(String reason) implements End {}

  /// The simulated user or tools broke the scenario.
  record Broken(String reason) implements End {}
}
