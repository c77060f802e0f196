package dev.arc.scenario;

import java.util.List;

/// Scenarios to be played together, in order.
///
/// @param sha256 of the scenarios' ids, in order
/// @param seed from which they were drawn
/// @param focus the assumption kind that the violations of the mix are about
/// @param rejected why candidates were not used, and how many, most frequent first
/// @param blocked what kept the set smaller than asked for; empty when it is not
public record ScenarioSet(
    String sha256,
    long seed,
    String catalogue,
    String focus,
    List<Scenario> scenarios,
    List<Rejection> rejected,
    List<Blocked> blocked) {

  public ScenarioSet {
    scenarios = List.copyOf(scenarios);
    rejected = List.copyOf(rejected);
    blocked = List.copyOf(blocked);
  }

  /// The same set with other scenarios; its hash stays.
  public ScenarioSet withScenarios(List<Scenario> other) {
    return new ScenarioSet(sha256, seed, catalogue, focus, other, rejected, blocked);
  }

  /// Candidates that were not used for one reason.
  public record Rejection(String why, int count) {}

  /// A tool or a dimension that offers no more fair and different scenarios.
  public record Blocked(String tool, String why) {}
}
