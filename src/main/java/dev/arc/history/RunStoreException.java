package dev.arc.history;

/// A store could not do what it was asked. The message is for the user: it names the store, what is
/// wrong with it, and what to do.
public final class RunStoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RunStoreException(String message) {
    super(message);
  }

  public RunStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
