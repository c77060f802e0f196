package dev.arc.analysis;

import dev.arc.evaluation.CheckResult;
import dev.arc.scenario.Scenario;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a play is counted under: what its scenario is about, unless it failed for another reason.
///
/// @param key the assumption kind, the failure pattern, or the trouble
/// @param assumption null where no assumption is to blame
/// @param pattern null where no failing tool is to blame
/// @param trouble what the failures have in common where neither is; null otherwise
record Subject(
    String key, @Nullable String assumption, @Nullable String pattern, @Nullable Trouble trouble) {

  /// What the scenario is about.
  static Subject tested(Scenario scenario) {
    var tests = scenario.tests();
    var key = Optional.ofNullable(tests.assumption()).orElse(tests.pattern());
    return new Subject(
        key == null ? tests.family() : key, tests.assumption(), tests.pattern(), null);
  }

  /// A kind of assumption that went wrong where something else was put to the test.
  static Subject ofAssumption(String kind) {
    return new Subject(kind, kind, null, null);
  }

  /// @param decisive the check that decided
  static Subject beside(Trouble trouble, CheckResult decisive) {
    var key =
        trouble == Trouble.BROKEN_CHECK ? decisive.expectation().replace('-', '_') : trouble.slug();
    return new Subject(key, null, null, trouble);
  }
}
