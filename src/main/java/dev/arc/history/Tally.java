package dev.arc.history;

/// How many plays of a run ended in which verdict.
public record Tally(int passed, int failed, int errors, int invalid) {

  public static final Tally NONE = new Tally(0, 0, 0, 0);

  /// Plays that say something about the agent.
  public int conclusive() {
    return passed + failed;
  }

  public int total() {
    return passed + failed + errors + invalid;
  }
}
