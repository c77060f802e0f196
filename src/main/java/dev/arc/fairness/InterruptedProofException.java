package dev.arc.fairness;

/// Whoever wanted a scenario proved was asked to stop.
public final class InterruptedProofException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InterruptedProofException(InterruptedException cause) {
    super("stopped while proving scenarios fair", cause);
  }
}
