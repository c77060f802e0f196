package dev.arc.cli;

import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet.Rejection;
import dev.arc.scenario.Written;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What became of what a model wrote, for people.
final class WrittenView {

  private WrittenView() {}

  /// How many of them a model wrote the entry of.
  static long scenarios(List<Scenario> scenarios) {
    return scenarios.stream().filter(each -> each.tests().writtenBy() != null).count();
  }

  /// `openai:x wrote 6 entries, 2 of which came to nothing; 10 scenarios are drawn from the others`
  static String says(Written written, long scenarios) {
    if (!written.readable()) {
      return "%s did not reply with the JSON that was asked for, so this is the set as it is without"
          .formatted(written.model());
    }
    var all = written.entries().size();
    var dropped = written.dropped();
    var wrote = written.model() + " wrote " + (all == 1 ? "1 entry" : all + " entries");
    if (scenarios == 0) {
      return wrote
          + (all == 0 ? "" : ", none of which could be used")
          + ", so this is the set as it is without";
    }
    return "%s%s; %s drawn from %s"
        .formatted(
            wrote,
            dropped == 0 ? "" : ", " + dropped + " of which came to nothing",
            scenarios == 1 ? "1 scenario is" : scenarios + " scenarios are",
            dropped == 0 ? "them" : "the others");
  }

  /// Whether a rejection is one of an entry's, which is told with the entry.
  static boolean tells(@Nullable Written written, Rejection rejection) {
    return written != null
        && written.entries().stream()
            .filter(entry -> entry.scenarios() == 0)
            .flatMap(entry -> entry.dropped().stream())
            .anyMatch(rejection.why()::endsWith);
  }

  /// `currency/own-note: line 4 edits.colour is no edit that Arc knows`
  static String why(Written.Entry entry) {
    return entry.name()
        + ": "
        + entry.dropped().stream().limit(3).collect(Collectors.joining("; "))
        + (entry.dropped().size() > 3 ? "; and " + (entry.dropped().size() - 3) + " more" : "");
  }
}
