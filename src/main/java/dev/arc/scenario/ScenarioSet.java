package dev.arc.scenario;

import dev.arc.role.RoledTool;
import java.util.List;
import java.util.stream.Collectors;

/// Scenarios to be played together, in order.
///
/// @param sha256 of the scenarios' ids, in order
/// @param seed from which they were drawn
/// @param focus the assumption kind that the violations of the mix are about
/// @param rejected why candidates were not used, and how many, most frequent first
/// @param proof a hash of the set and of the tools with which it was proved fair; it fits no set
///   that was edited since
/// @param blocked what kept the set smaller than asked for; empty when it is not
public record ScenarioSet(
    String sha256,
    long seed,
    String catalogue,
    String focus,
    List<Scenario> scenarios,
    List<Rejection> rejected,
    List<Blocked> blocked,
    String proof) {

  public ScenarioSet {
    scenarios = List.copyOf(scenarios);
    rejected = List.copyOf(rejected);
    blocked = List.copyOf(blocked);
  }

  /// The same set with other scenarios; its hash stays.
  public ScenarioSet withScenarios(List<Scenario> other) {
    return new ScenarioSet(sha256, seed, catalogue, focus, other, rejected, blocked, proof);
  }

  /// This set with each scenario under the id that belongs to its content, and the hash that
  /// belongs to those.
  public ScenarioSet identified() {
    var same = scenarios.stream().map(Scenario::identified).toList();
    return new ScenarioSet(hash(same), seed, catalogue, focus, same, rejected, blocked, proof);
  }

  /// This set as proved fair with these tools.
  public ScenarioSet proved(List<RoledTool> tools) {
    return new ScenarioSet(
        sha256, seed, catalogue, focus, scenarios, rejected, blocked, proof(tools));
  }

  /// Whether this very set has been proved fair with these tools.
  public boolean isProved(List<RoledTool> tools) {
    return proof.equals(proof(tools));
  }

  private String proof(List<RoledTool> tools) {
    return Hash.of(sha256 + catalogue + tools.stream().map(RoledTool::schema).toList());
  }

  static String hash(List<Scenario> scenarios) {
    return Hash.of(scenarios.stream().map(Scenario::id).collect(Collectors.joining("\n")));
  }

  /// Candidates that were not used for one reason.
  public record Rejection(String why, int count) {}

  /// A tool or a dimension that offers no more fair and different scenarios.
  public record Blocked(String tool, String why) {}
}
