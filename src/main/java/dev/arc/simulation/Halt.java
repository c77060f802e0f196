package dev.arc.simulation;

import java.util.concurrent.CompletableFuture;

/// A request to end, made from any thread, once and for good.
public final class Halt {

  private final CompletableFuture<Boolean> requested = new CompletableFuture<>();

  public void request() {
    requested.complete(true);
  }

  public boolean isRequested() {
    return requested.isDone();
  }

  /// Runs an action when the request is made, at once when it has been already.
  public void whenRequested(Runnable action) {
    requested.thenRun(action);
  }
}
