package dev.arc.history;

import dev.arc.evaluation.Verdict;

/// How many plays of a run ended in which verdict.
public record Tally(int passed, int failed, int errors, int invalid) {

  public static final Tally NONE = new Tally(0, 0, 0, 0);

  /// With one more play.
  public Tally plus(Verdict verdict) {
    return switch (verdict) {
      case PASS -> new Tally(passed + 1, failed, errors, invalid);
      case FAIL -> new Tally(passed, failed + 1, errors, invalid);
      case ERROR -> new Tally(passed, failed, errors + 1, invalid);
      case INVALID -> new Tally(passed, failed, errors, invalid + 1);
    };
  }

  /// What counts as played when a run goes on: what ended in an error is played again.
  public Tally withoutErrors() {
    return new Tally(passed, failed, 0, invalid);
  }

  /// Plays that say something about the agent.
  public int conclusive() {
    return passed + failed;
  }

  public int total() {
    return passed + failed + errors + invalid;
  }
}
