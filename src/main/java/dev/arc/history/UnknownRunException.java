package dev.arc.history;

/// A run was named that is not there, or not named clearly enough. The message is for the user.
public final class UnknownRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownRunException(String message) {
    super(message);
  }
}
