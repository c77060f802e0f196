package dev.arc.expectation;

/// One thing that must be true of a trajectory.
///
/// @param id what this expectation is about, unique within its scenario: `right-figure`,
///   `not-dollars`
/// @param critical whether the scenario fails when it does not hold
public record Expectation(String id, Dimension dimension, boolean critical, Condition condition) {}
