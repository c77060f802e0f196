package dev.arc.evaluation;

import dev.arc.expectation.Dimension;
import java.util.Objects;

/// What one check found.
///
/// @param expectation id of the expectation that was checked
/// @param critical whether the scenario fails when it does not hold
/// @param says one plain sentence with the evidence: "reported 12,400 USD; right would have been
///   12,400 EUR (step 4; the data came at step 2)"
/// @param step the step that shows it, counted from 1; 0 when no single step does
/// @param symptom in what manner it does not hold
public record CheckResult(
    String expectation,
    Dimension dimension,
    boolean critical,
    boolean passed,
    String says,
    int step,
    Symptom symptom) {

  public CheckResult {
    Objects.requireNonNull(dimension, "dimension is null");
    if (says.isBlank()) {
      throw new IllegalArgumentException("the result of " + expectation + " says nothing");
    }
  }
}
