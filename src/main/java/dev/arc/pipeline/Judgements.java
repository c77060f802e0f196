package dev.arc.pipeline;

import dev.arc.evaluation.Judge;
import dev.arc.evaluation.Judgement;
import dev.arc.scenario.Scenario;
import dev.arc.trace.Trajectory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Judges the plays of one run. A trial that went as another of its scenario did is worth the same,
/// and is not looked at again. Thread-safe.
final class Judgements {

  /// Trials of one scenario are played near to each other, so few need to be remembered.
  private static final int REMEMBERED = 256;

  private final Map<String, Judged> known = new ConcurrentHashMap<>();

  private record Judged(Trajectory trajectory, Judgement judgement) {

    /// Whether a check could see no difference between the plays.
    boolean wentAs(Trajectory other) {
      return trajectory.timing().virtual() == other.timing().virtual()
          && trajectory.end().equals(other.end())
          && trajectory.usage().equals(other.usage())
          && trajectory.steps().equals(other.steps());
    }
  }

  Judgement of(Scenario scenario, Trajectory trajectory) {
    var judged = known.get(scenario.id());
    if (judged != null && judged.wentAs(trajectory)) {
      return judged.judgement().ofTrial(trajectory.trial());
    }
    var judgement = Judge.judge(scenario, trajectory);
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    known.put(scenario.id(), new Judged(trajectory, judgement));
    return judgement;
  }
}
