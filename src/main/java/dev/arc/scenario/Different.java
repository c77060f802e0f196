package dev.arc.scenario;

import dev.arc.quantity.Quantity;
import dev.arc.world.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps a set from being one scenario in many wordings.
final class Different {
  /// At most one of so many may be like an earlier one but for wording, names and figures.
  private static final int ONE_IN = 5;

  private Different() {}

  /// The scenarios without the last of those that are too much alike.
  static List<Scenario> of(List<Scenario> scenarios) {
    var seen = new HashSet<Essence>();
    var alike = new ArrayList<Scenario>();
    for (var scenario : scenarios) {
      if (!seen.add(essence(scenario))) {
        alike.add(scenario);
      }
    }
    var allowed = seen.size() / (ONE_IN - 1);
    if (alike.size() <= allowed) {
      return scenarios;
    }
    var dropped = Set.copyOf(alike.subList(allowed, alike.size()));
    return scenarios.stream().filter(scenario -> !dropped.contains(scenario)).toList();
  }

  /// What is left of a scenario without wording, names and figures.
  record Essence(String family, Class<?> task, Set<String> currencies) {}

  static Essence essence(Scenario scenario) {
    var situation = scenario.situation();
    var currencies =
        situation.world().tables().getFirst().rows().stream()
            .flatMap(row -> row.cells().values().stream())
            .flatMap(cell ->
                cell instanceof Cell.Value(Quantity.Money(var _, var currency))
                    ? Stream.of(currency.toString())
                    : Stream.empty())
            .collect(Collectors.toSet());
    return new Essence(scenario.tests().family(), situation.task().getClass(), currencies);
  }
}
