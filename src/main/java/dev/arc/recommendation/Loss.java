package dev.arc.recommendation;

import org.jspecify.annotations.Nullable;

/// Failures of a run that have one cause, and what they cost.
///
/// @param cluster its id: `currency_assumption`
/// @param assumption the kind of assumption that was put to the test; null for none
/// @param pattern the failure pattern; null for none
/// @param impact share of all conclusive plays that failed so, a fraction of 1
/// @param confidence in the cause, a fraction of 1
public record Loss(
    String cluster,
    String name,
    @Nullable String assumption,
    @Nullable String pattern,
    int failures,
    double impact,
    double confidence) {

  /// What a fix may be expected to win back: all of it where the cause is certain, half where
  /// nothing speaks for it or against it.
  double gain() {
    return impact * (1 + confidence) / 2;
  }
}
