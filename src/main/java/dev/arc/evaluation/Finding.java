package dev.arc.evaluation;

/// What a check found in a play.
///
/// @param says one plain sentence with the evidence
/// @param step the step that shows it; 0 when no single step does
record Finding(boolean holds, String says, int step) {

  static Finding held(String says, int step) {
    return new Finding(true, says, step);
  }

  static Finding broken(String says, int step) {
    return new Finding(false, says, step);
  }
}
