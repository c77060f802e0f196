package dev.arc.analysis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Failures that have one thing in common.
///
/// @param id a slug: `currency_assumption`
/// @param name for people: `Currency Assumption Violations`
/// @param cause of most of the failures, in the fixed vocabulary
/// @param causes how many failures have which cause
/// @param rootCause one sentence, computed from the evidence
/// @param assumption the kind of assumption put to the test; null for a failure pattern
/// @param pattern the failure pattern; null for an assumption
/// @param capability the one that is hit most, in the profile's words
/// @param line of the profile that states what is taken for granted; empty when nothing does
/// @param failures failed plays
/// @param plays conclusive plays that are about this assumption or pattern; all where it is neither
/// @param impact share of all conclusive plays that these failures are
/// @param explained failures that the root cause accounts for
/// @param affected scenarios with at least one failure, in the order of the set
/// @param example the first failure
public record FailureCluster(
    String id,
    String name,
    Cause cause,
    Map<Cause, Integer> causes,
    String rootCause,
    @Nullable String assumption,
    @Nullable String pattern,
    String capability,
    Optional<Integer> line,
    int failures,
    int plays,
    double impact,
    int explained,
    List<Affected> affected,
    Example example) {

  public FailureCluster {
    affected = List.copyOf(affected);
    causes = Collections.unmodifiableMap(new EnumMap<>(causes));
    if (failures < 1 || plays < failures || explained > failures) {
      throw new IllegalArgumentException(
          failures
              + " failures in "
              + plays
              + " plays, "
              + explained
              + " explained, expected 1 or more");
    }
  }

  /// How much of the cluster the root cause explains, a fraction of 1.
  public double confidence() {
    return (double) explained / failures;
  }

  /// What the root cause rests on.
  public String basis() {
    return "explains " + explained + " of " + failures + " failures";
  }

  /// A scenario that failed.
  ///
  /// @param position in the set, from 0
  public record Affected(int position, String scenario, String request) {}

  /// One failure, as evidence.
  ///
  /// @param says the sentence of the check that decided
  /// @param step that shows it; 0 when no single step does
  public record Example(int position, int trial, String scenario, String says, int step) {}
}
