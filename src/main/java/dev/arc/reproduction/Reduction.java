package dev.arc.reproduction;

import dev.arc.scenario.Scenario;
import java.util.List;

/// A scenario made smaller.
///
/// @param original what was failed at first
/// @param smallest what is still failed in the same way
/// @param leftOut the parts of the original that are not in it
/// @param tried how many smaller scenarios were looked at
/// @param played how many of those were fair and had to be played
/// @param complete whether nothing more can be left out; false where it was stopped before
public record Reduction(
    Scenario original,
    Scenario smallest,
    List<Part> leftOut,
    int tried,
    int played,
    boolean complete) {

  public Reduction {
    leftOut = List.copyOf(leftOut);
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
