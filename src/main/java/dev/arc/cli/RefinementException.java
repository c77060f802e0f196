package dev.arc.cli;

/// A model that was to refine a profile gave no reply. The message says why and what can be done.
final class RefinementException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefinementException(String message, Throwable cause) {
    super(message, cause);
  }
}
