package dev.arc.cli;

/// A model that was asked something before the first play gave no reply. The message says why and
/// what can be done.
final class UnansweredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnansweredException(String message, Throwable cause) {
    super(message, cause);
  }
}
