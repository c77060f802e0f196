package dev.arc.scenario;

import dev.arc.catalogue.TaskKind;
import dev.arc.quantity.Quantity;
import dev.arc.world.Cell;
import dev.arc.world.Task;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells scenarios that are one in several wordings from those that differ.
final class Different {
  private Different() {}

  /// What is left of a scenario without wording, names and figures.
  ///
  /// @param asked the kind of thing that is asked for: a sum, a look-up
  /// @param currencies those of the amounts
  record Essence(String family, TaskKind asked, Set<String> currencies) {
    Essence {
      currencies = Set.copyOf(currencies);
    }
  }

  static Essence essence(Setting setting) {
    var places = setting.places().stream();
    return new Essence(
        setting.slot().family(),
        asked(setting.slot().task()),
        places.map(place -> place.currency()).collect(Collectors.toSet()));
  }

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
    return new Essence(scenario.tests().family(), asked(situation.task()), currencies);
  }

  private static TaskKind asked(TaskKind kind) {
    return switch (kind) {
      case TOTAL, TOTAL_ALL, TOTAL_MEASURE -> TaskKind.TOTAL;
      case LOOK_UP, LOOK_UP_MEASURE, LOOK_UP_NAME -> TaskKind.LOOK_UP;
      case TOTAL_IN, COMPARE, CHANGE -> kind;
    };
  }

  private static TaskKind asked(Task task) {
    return switch (task) {
      case Task.Total _, Task.Left _, Task.Reduced _, Task.Count _ -> TaskKind.TOTAL;
      case Task.TotalIn _ -> TaskKind.TOTAL_IN;
      case Task.LookUp _, Task.LookUpPart _ -> TaskKind.LOOK_UP;
      case Task.Compare _ -> TaskKind.COMPARE;
      case Task.Change _ -> TaskKind.CHANGE;
    };
  }
}
