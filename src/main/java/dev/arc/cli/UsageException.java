package dev.arc.cli;

/// The user asked for something that cannot be done as asked. The message names the thing, the
/// value, the rule and the next step.
class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  UsageException(String message, Throwable cause) {
    super(message, cause);
  }

  /// A mistake whose message says already what the user has to know.
  static UsageException of(Exception cause) {
    return new UsageException(String.valueOf(cause.getMessage()), cause);
  }
}
