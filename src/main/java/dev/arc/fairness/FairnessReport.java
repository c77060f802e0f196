package dev.arc.fairness;

/// How the control arms did on a set.
///
/// @param scenarios in the set
/// @param oraclePassed scenarios in which the oracle passed every check
/// @param nullPassed scenarios that the luckiest null agent passed
/// @param mutantCaught scenarios whose mutant failed on the check that names it, or that have none
public record FairnessReport(int scenarios, int oraclePassed, int nullPassed, int mutantCaught) {

  /// The reliability that doing nothing useful would get, 0 to 1.
  public double nullBaseline() {
    return scenarios == 0 ? 0 : (double) nullPassed / scenarios;
  }

  public boolean isFair() {
    return oraclePassed == scenarios && nullPassed == 0 && mutantCaught == scenarios;
  }
}
