package dev.arc.simulation;

import java.time.Duration;
import java.util.Optional;

/// Many plays of one agent under common bounds.
///
/// @param assignments read once, one at a time, when there is room for the next
/// @param maxTokens upper bound of each reply's tokens
/// @param callDeadline wall time after which a call of the model is given up, retries included
/// @param timeBudget wall time after which the flight ends
/// @param halt asks the flight to end
public record Flight(
    Agent agent,
    Iterable<Assignment> assignments,
    int maxTokens,
    Duration callDeadline,
    Optional<Duration> timeBudget,
    Halt halt) {

  public Flight {
    if (maxTokens < 1) {
      throw new IllegalArgumentException("maxTokens is " + maxTokens + ", expected 1 or more");
    }
    requirePositive("callDeadline", callDeadline);
    timeBudget.ifPresent(budget -> requirePositive("timeBudget", budget));
  }

  private static void requirePositive(String name, Duration duration) {
    if (!duration.isPositive()) {
      throw new IllegalArgumentException(name + " is " + duration + ", expected more than 0");
    }
  }
}
