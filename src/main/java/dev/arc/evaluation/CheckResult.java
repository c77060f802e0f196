package dev.arc.evaluation;

import dev.arc.expectation.Dimension;
import dev.arc.quantity.Quantities;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one check found.
///
/// @param expectation id of the expectation that was checked
/// @param critical whether the scenario fails when it does not hold
/// @param says one plain sentence with the evidence: "reported 12,400 USD; right would have been
///   12,400 EUR (step 4; the data came at step 2)"
/// @param step the step that shows it, counted from 1; 0 when no single step does
/// @param symptom in what manner it does not hold; null in results that were kept without it
public record CheckResult(
    String expectation,
    Dimension dimension,
    boolean critical,
    boolean passed,
    String says,
    int step,
    @Nullable Symptom symptom) {

  public CheckResult {
    Objects.requireNonNull(dimension, "dimension is null");
    if (says.isBlank()) {
      throw new IllegalArgumentException("the result of " + expectation + " says nothing");
    }
  }

  /// In what manner it does not hold; [Symptom#MISDEED] where nobody noted it.
  public Symptom manner() {
    return symptom == null ? passed ? Symptom.NONE : Symptom.MISDEED : symptom;
  }

  /// What the agent did, as against what would have been right: `reported 12,400 USD`.
  public String did() {
    var end = says.indexOf(Finding.RIGHT);
    return end < 0 ? says : says.substring(0, end);
  }

  /// The currencies (ISO 4217 codes) of which the sentence tells that the agent named them, as
  /// against what would have been right.
  public Set<String> currencies() {
    return Quantities.read(did()).currencies().stream()
        .map(named -> named.likeliest().code())
        .collect(Collectors.toUnmodifiableSet());
  }
}
