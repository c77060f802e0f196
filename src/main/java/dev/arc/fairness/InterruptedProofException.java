package dev.arc.fairness;

/// Whoever wanted a scenario proved was asked to stop.
final class InterruptedProofException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InterruptedProofException(InterruptedException cause) {
    super("stopped while proving scenarios fair", cause);
  }
}
