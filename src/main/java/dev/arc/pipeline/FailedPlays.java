package dev.arc.pipeline;

import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Verdict;
import dev.arc.history.Result;
import dev.arc.history.RunId;
import dev.arc.history.RunStore;
import dev.arc.trace.Trajectory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What happened in the failures of a run, read from the store one by one. Trials of one scenario
/// that were judged alike, word for word and step for step, are read once: they went alike in all
/// that matters here, and a run may have thousands. Made for one pass over the results in the order
/// of their slots; not thread-safe.
final class FailedPlays {

  private final RunStore store;
  private final RunId run;
  private final Map<Judgement, Optional<Trajectory>> alike = new HashMap<>();
  private int position = -1;

  FailedPlays(RunStore store, RunId run) {
    this.store = store;
    this.run = run;
  }

  /// Empty where it did not fail.
  Optional<Trajectory> of(Result result) {
    if (result.judgement().verdict() != Verdict.FAIL) {
      return Optional.empty();
    }
    if (result.slot().position() != position) {
      position = result.slot().position();
      alike.clear();
    }
    return alike.computeIfAbsent(
        result.judgement().ofTrial(1),
        _ -> store.outcome(run, result.slot()).map(outcome -> outcome.trajectory()));
  }
}
