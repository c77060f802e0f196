package dev.arc.pipeline;

import dev.arc.history.RunId;

/// Another process is playing the run.
public final class RunIsPlayedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunIsPlayedException(RunId run) {
    super("run " + run + " is being played by another process; wait for it, or stop it first");
  }
}
