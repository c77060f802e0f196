package dev.arc.evaluation;

import dev.arc.expectation.Dimension;

/// How well one dimension was done over all conclusive scenarios that check it.
///
/// @param score the mean of the scenarios' shares of checks that hold, a fraction of 1
/// @param scenarios how many scenarios check it
/// @param passed checks that hold
/// @param checks all checks of the dimension
public record DimensionScore(
    Dimension dimension, double score, int scenarios, int passed, int checks) {

  /// One sentence on where the score comes from.
  public String explanation() {
    return passed
        + " of "
        + checks
        + " checks in "
        + scenarios
        + (scenarios == 1 ? " scenario" : " scenarios")
        + " hold";
  }
}
