package dev.arc.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A way in which tools fail, and the recovery that is expected.
///
/// @param category `infrastructure`, `data`, `auth`, `calculation`, `logic`, `security`,
///   `temporal`, ...
/// @param name of failures of this pattern, as a report prints it
/// @param title what is special, in a few words
/// @param wholeTable true when the request must be about all the records of the source
/// @param draws variable → texts of which one is drawn
/// @param lapse the fault of behaviour that must fail here
/// @param caughtBy the id of the expectation on which it must fail
public record FailurePattern(
    String id,
    String category,
    String name,
    String title,
    List<TaskKind> tasks,
    List<FaultTemplate> faults,
    @Nullable Boolean wholeTable,
    Map<String, List<String>> draws,
    String lapse,
    String caughtBy,
    List<ExpectationTemplate> expect) {

  public FailurePattern {
    tasks = List.copyOf(tasks);
    faults = List.copyOf(faults);
    draws = Collections.unmodifiableMap(new LinkedHashMap<>(draws));
    expect = List.copyOf(expect);
    Lapse.of(lapse);
    Expectations.requireNamed(id, caughtBy, expect);
  }
}
