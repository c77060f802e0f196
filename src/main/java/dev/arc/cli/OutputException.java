package dev.arc.cli;

/// A result could not be written where the user wanted it. The message is for the user.
final class OutputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
