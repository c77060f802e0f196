package dev.arc.pipeline;

import dev.arc.history.Outcome;
import dev.arc.history.Tally;

/// Hears of each play once its outcome is durable. Called by several threads, one at a time.
@FunctionalInterface
public interface PlayListener {

  /// @param tally of the whole run so far, this outcome included
  void kept(Outcome outcome, Tally tally);
}
