package dev.arc.role;

/// What a tool is for. An agent's tools are known by role, never by name.
public enum Role {
  /// Reads a given thing: a sheet, a file, a record by its key.
  READER,
  /// Finds things by words.
  SEARCH,
  /// Answers a structured question over records: SQL, filters.
  QUERY,
  /// Does arithmetic on what it is given.
  CALCULATOR,
  /// Turns an amount in one currency or unit into another.
  CONVERTER,
  /// Knows what time it is.
  CLOCK,
  /// Changes the state of the world: books, pays, updates, deletes.
  ACTOR,
  /// Tells somebody something: mail, message, ticket comment.
  NOTIFIER,
  /// Writes a document from what it is given.
  REPORTER,
  /// Says whether something holds: a check against a policy or a list.
  VALIDATOR,
  /// Nothing above is likely.
  UNKNOWN;

  /// Whether a call leaves a trace in the world that a second call would leave again.
  public boolean changesState() {
    return this == ACTOR || this == NOTIFIER;
  }

  /// Whether a call brings facts of the world to the agent.
  public boolean bringsFacts() {
    return this == READER || this == SEARCH || this == QUERY;
  }
}
