package dev.arc.simulation;

import dev.arc.scenario.Situation;

/// One play that is to be done.
///
/// @param scenario the scenario's id
/// @param trial from 1
/// @param seed of everything in the play that is drawn by chance
public record Assignment(String scenario, Situation situation, int trial, long seed) {

  public Assignment {
    if (trial < 1) {
      throw new IllegalArgumentException("trial is " + trial + ", expected 1 or more");
    }
  }
}
