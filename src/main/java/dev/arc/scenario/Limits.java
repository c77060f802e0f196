package dev.arc.scenario;

import java.time.Duration;

/// The bounds of one play.
///
/// @param steps texts and tool calls of the agent together
/// @param virtualTime time in the world, in which tools answer or time out
/// @param tokens of all the model's replies together
public record Limits(int steps, Duration virtualTime, long tokens) {

  public Limits {
    if (steps < 1 || tokens < 1 || !virtualTime.isPositive()) {
      throw new IllegalArgumentException(
          "limits of "
              + steps
              + " steps, "
              + virtualTime
              + ", "
              + tokens
              + " tokens, expected more than 0 of each");
    }
  }
}
