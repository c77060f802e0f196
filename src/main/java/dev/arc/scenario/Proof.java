package dev.arc.scenario;

import java.util.Optional;

/// Says whether a scenario is fair. Safe to call from many threads at once.
@FunctionalInterface
public interface Proof {

  /// What is unfair about the scenario, in a few words that can be counted; empty when it is fair.
  Optional<String> objection(Scenario scenario);
}
