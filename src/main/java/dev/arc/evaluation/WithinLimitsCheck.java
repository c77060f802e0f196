package dev.arc.evaluation;

import dev.arc.trace.Step;

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
        "took " + Named.counted(taken.size(), "step", "steps") + " and " + seconds(millis), 0);
  }

  private static String seconds(long millis) {
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
