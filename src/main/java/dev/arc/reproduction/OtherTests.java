package dev.arc.reproduction;

import dev.arc.catalogue.Lapse;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Tested;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a scenario of two difficulties is about when one of them is left out.
final class OtherTests {
  private static final String SCOPE = "scope";

  private OtherTests() {}

  /// What it is about without its scope; empty where the scope is all that it is about.
  static Optional<Tested> withoutScope(Scenario scenario) {
    var tests = scenario.tests();
    var overlooked = Lapse.IGNORES_SCOPE.slug();
    if (scenario.situation().doubts().stream().anyMatch(doubt -> doubt.topic().equals(SCOPE))) {
      return Optional.empty();
    }
    if (!overlooked.equals(tests.lapse())) {
      return tests.wrong().containsValue(overlooked) ? Optional.empty() : Optional.of(tests);
    }
    var wrong = new TreeMap<>(tests.wrong());
    wrong.values().removeIf(overlooked::equals);
    return Optional.ofNullable(wrong.pollFirstEntry())
        .map(other ->
            new Tested(
                tests.family(),
                tests.capability(),
                topic(scenario),
                tests.pattern(),
                tests.way(),
                tests.level(),
                other.getValue(),
                other.getKey(),
                wrong,
                tests.progression(),
                tests.writtenBy()));
  }

  private static @Nullable String topic(Scenario scenario) {
    var assumption = scenario.tests().assumption();
    return SCOPE.equals(assumption) && !scenario.situation().doubts().isEmpty()
        ? scenario.situation().doubts().getFirst().topic()
        : assumption;
  }
}
