package dev.arc.evaluation;

import dev.arc.trace.Step;
import java.math.BigDecimal;

/// The play took at most so many steps of the agent and so many virtual milliseconds; 0 leaves a
/// bound out.
record WithinLimitsCheck(int steps, long virtualMillis) implements Check {

  @Override
  public Finding look(Play play) {
    var taken = play.steps().stream().filter(step -> !(step instanceof Step.UserSaid)).toList();
    if (steps > 0 && taken.size() > steps) {
      return Finding.broken(
              Symptom.MISDEED, "took " + taken.size() + " steps", taken.get(steps).number())
          .rightIs("at most " + steps);
    }
    var millis = play.trajectory().timing().virtual();
    if (virtualMillis > 0 && millis > virtualMillis) {
      return Finding.broken(Symptom.MISDEED, "took " + seconds(millis), play.lastStep())
          .rightIs("at most " + seconds(virtualMillis));
    }
    return Finding.held(
        "took " + Named.counted(taken.size(), "step", "steps") + " and " + seconds(tenths(millis)),
        0);
  }

  /// As precise as anybody reads it; a bound that was passed is told exactly.
  private static long tenths(long millis) {
    return (millis + 50) / 100 * 100;
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
  }
}
