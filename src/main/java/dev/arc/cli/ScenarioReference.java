package dev.arc.cli;

import dev.arc.history.RunRecord;
import dev.arc.scenario.Scenario;
import java.util.List;
import java.util.stream.IntStream;

/// How a user names a scenario of a run: its id, the beginning of it, or which one of the set it
/// is, from 1. A number so short that nobody takes it for an id is a place in the set.
record ScenarioReference(String text) {
  private static final int SHORT = 3;

  private boolean isPlace(List<Scenario> scenarios) {
    return text.matches("[1-9][0-9]{0,6}") && Integer.parseInt(text) <= scenarios.size();
  }

  /// The position of the scenario in its set, from 0.
  ///
  /// @throws UsageException when there is none, or more than one
  int in(List<Scenario> scenarios, RunRecord run) {
    if (isPlace(scenarios) && text.length() <= SHORT) {
      return Integer.parseInt(text) - 1;
    }
    var found =
        IntStream.range(0, scenarios.size())
            .filter(position -> scenarios.get(position).id().startsWith(text))
            .boxed()
            .toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    if (isPlace(scenarios)) {
      return Integer.parseInt(text) - 1;
    }
    throw new UsageException(
        found.isEmpty()
            ? "no scenario \"%s\" in run %s; `arc show %s` lists them"
                .formatted(text, run.id(), run.id())
            : "\"%s\" is the beginning of %d scenarios of run %s (%s); type more of it"
                .formatted(
                    text,
                    found.size(),
                    run.id(),
                    String.join(
                        ", ",
                        found.stream().map(scenarios::get).map(Scenario::id).limit(5).toList())));
  }
}
