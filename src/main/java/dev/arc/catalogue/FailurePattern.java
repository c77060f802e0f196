package dev.arc.catalogue;

import java.util.List;

/// A way in which tools fail, and the recovery that is expected.
///
/// @param category `infrastructure`, `data`, `auth`, `calculation`, `logic`, `security`,
///   `temporal`, ...
/// @param name of failures of this pattern, as a report prints it
/// @param title what is special, in a few words
/// @param wholeTable true when the request must be about all the records of the source
/// @param lapse the fault of behaviour that must fail here
/// @param caughtBy the id of the expectation on which it must fail
public record FailurePattern(
    String id,
    String category,
    String name,
    String title,
    List<TaskKind> tasks,
    List<FaultTemplate> faults,
    boolean wholeTable,
    String lapse,
    String caughtBy,
    List<ExpectationTemplate> expect) {

  public FailurePattern {
    tasks = List.copyOf(tasks);
    faults = List.copyOf(faults);
    expect = List.copyOf(expect);
    Lapse.of(lapse);
    Expectations.requireNamed(id, caughtBy, expect);
  }
}
