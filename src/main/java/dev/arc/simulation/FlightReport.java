package dev.arc.simulation;

import dev.arc.llm.ModelException;
import java.time.Duration;

/// How a flight went.
///
/// @param landed assignments handed over
/// @param abandoned assignments that were begun and did not land
public record FlightReport(long landed, long abandoned, Ending ending) {

  /// Why no more assignments land.
  public sealed interface Ending {

    /// All assignments have landed.
    record Complete() implements Ending {}

    /// Somebody asked for it.
    record Halted() implements Ending {}

    /// The next call could have cost more than is left of the budget.
    ///
    /// @param says the budget and what was spent, for a user
    record OutOfMoney(String says) implements Ending {}

    /// The time budget has passed.
    record OutOfTime(Duration budget) implements Ending {}

    /// No call will fare better: the key is refused, the model unusable, or the provider away.
    ///
    /// @param says what the provider said and what can be done, for a user
    record Refused(ModelException.Kind kind, String says) implements Ending {}
  }
}
