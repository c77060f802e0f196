package dev.arc.scenario;

import org.jspecify.annotations.Nullable;

/// What a scenario can put to the test together. The catalogue puts either an assumption or a tool
/// to the test, so that what fails is known.
///
/// @param capability in the profile's words
/// @param assumption the kind; null where a failure pattern is put to the test
/// @param fault the behaviour of a tool, in lower case; null where no tool fails
public record Combination(String capability, @Nullable String assumption, @Nullable String fault) {

  /// What this scenario tests.
  public static Combination of(Scenario scenario) {
    var tests = scenario.tests();
    var faults = scenario.situation().faults();
    return new Combination(
        tests.capability(),
        tests.assumption(),
        faults.isEmpty() ? null : word(faults.getFirst().behaviour()));
  }

  static String word(dev.arc.tool.Behaviour behaviour) {
    return behaviour.name().toLowerCase(java.util.Locale.ROOT);
  }
}
