package dev.arc.llm;

/// No reply was to be had from a model. The message is for a user: it names the provider, what it
/// said, and what can be done.
public final class ModelException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  public ModelException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public ModelException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /// What went wrong, as far as it matters to whoever asked.
  public enum Kind {
    /// The provider's network, servers or limits; retries are used up.
    UNAVAILABLE,
    /// No reply within the deadline.
    DEADLINE,
    /// The key is missing, wrong, or has no money left. No other call will fare better: the run
    /// should stop.
    REFUSED_KEY,
    /// The provider does not know the model, or cannot take such requests at all. No other call
    /// will fare better.
    UNUSABLE,
    /// The conversation has grown beyond what the model can read: the agent's doing, not the
    /// provider's.
    CONTEXT_OVERFLOW,
    /// What came back was not a reply, again and again.
    MALFORMED
  }
}
