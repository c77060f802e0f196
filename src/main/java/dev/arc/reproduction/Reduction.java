package dev.arc.reproduction;

import dev.arc.scenario.Scenario;
import java.util.List;

/// A scenario made smaller.
///
/// @param original what was failed at first
/// @param smallest what is still failed in the same way
/// @param leftOut the parts of the original that are not in it
/// @param kept parts that are in what is left, and of which none can be left out of it alone
/// @param read whether a careful reader, who sees what an agent sees, gets the original right, and
///   so was asked about what is left too
/// @param tried how many smaller scenarios were looked at
/// @param played how many of those were fair and had to be played
/// @param complete whether each part that is left was tried alone; false where it was stopped
///   before
public record Reduction(
    Scenario original,
    Scenario smallest,
    List<Part> leftOut,
    List<Kept> kept,
    boolean read,
    int tried,
    int played,
    boolean complete) {

  public Reduction {
    leftOut = List.copyOf(leftOut);
    kept = List.copyOf(kept);
  }

  public Size before() {
    return Size.of(original.situation());
  }

  public Size after() {
    return Size.of(smallest.situation());
  }

  /// The part that is gone, a fraction of 1.
  public double ratio() {
    return 1 - (double) after().total() / before().total();
  }
}
