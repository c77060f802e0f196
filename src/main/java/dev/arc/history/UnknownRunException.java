package dev.arc.history;

/// A run was named that is not there, or not named clearly enough. The message is for the user.
public final class UnknownRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean ambiguous;

  UnknownRunException(String message, boolean ambiguous) {
    super(message);
    this.ambiguous = ambiguous;
  }

  /// Whether several runs could be meant, rather than none.
  public boolean isAmbiguous() {
    return ambiguous;
  }
}
