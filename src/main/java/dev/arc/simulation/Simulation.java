package dev.arc.simulation;

import dev.arc.llm.LanguageModel;
import dev.arc.scenario.Situation;
import dev.arc.tool.RememberedTools;
import dev.arc.tool.SimulatedTools;
import dev.arc.trace.Trajectory;
import java.time.Duration;

/// Plays one situation with one agent: its instructions and the request, then replies, tool calls
/// and the scripted user's answers, until a final answer or a bound. The same agent, situation and
/// replies give the same trajectory, wall time aside. Safe for many threads.
public final class Simulation {

  private final Timekeeper clock;
  private final Cleaner cleaner;
  private final Hearing hearing = new Hearing();

  public Simulation(Timekeeper clock) {
    this(clock, new Cleaner());
  }

  private Simulation(Timekeeper clock, Cleaner cleaner) {
    this.clock = clock;
    this.cleaner = cleaner;
  }

  /// For plays that take no time and are judged, but neither kept nor shown: nothing of them needs
  /// to be looked through for secrets.
  public static Simulation ofPassingPlays() {
    return new Simulation(() -> 0L, Cleaner.idle());
  }

  /// How one play is to be made.
  ///
  /// @param trial from 1
  /// @param seed handed to the model with every call
  /// @param maxTokens upper bound of each reply's tokens
  /// @param deadline wall time that each call of the model may take, retries included
  public record Play(int trial, long seed, int maxTokens, Duration deadline) {

    public Play {
      if (trial < 1 || maxTokens < 1 || !deadline.isPositive()) {
        throw new IllegalArgumentException(
            "play with trial "
                + trial
                + ", "
                + maxTokens
                + " tokens, deadline "
                + deadline
                + ", expected 1 or more of each");
      }
    }
  }

  /// Plays to the end. A model that gives no reply ends the play, and the trajectory says so.
  ///
  /// @throws InterruptedException when the caller was asked to stop; the play is then lost
  public Trajectory play(
      Agent agent, Situation situation, String scenarioId, Play play, LanguageModel model)
      throws InterruptedException {
    return series(agent, situation, scenarioId).play(play, model);
  }

  /// Plays of one situation with the tools of one agent.
  public Series series(Agent agent, Situation situation, String scenarioId) {
    return new Series(agent, situation, scenarioId);
  }

  /// Several plays of one situation: each as if it were the only one, but what a tool has answered
  /// in one of them is not worked out again for another. Safe for many threads.
  public final class Series {
    private final Agent agent;
    private final Situation situation;
    private final String scenarioId;
    private final RememberedTools tools;

    private Series(Agent agent, Situation situation, String scenarioId) {
      this.agent = agent;
      this.situation = situation;
      this.scenarioId = scenarioId;
      this.tools =
          new RememberedTools(
              SimulatedTools.over(situation.world(), agent.tools(), situation.faults()));
    }

    /// Plays to the end, as [Simulation#play] does.
    ///
    /// @throws InterruptedException when the caller was asked to stop; the play is then lost
    public Trajectory play(Play play, LanguageModel model) throws InterruptedException {
      var start = clock.nanos();
      var stage = new Stage(agent, situation, tools, play, new Recording(cleaner), hearing);
      var end = stage.run(model);
      var wall = (clock.nanos() - start) / 1_000_000;
      var waiting = Math.min(wall, stage.usage().waitedMillis());
      var timing = new Trajectory.Timing(stage.virtualMillis(), wall, wall - waiting, waiting);
      return new Trajectory(scenarioId, play.trial(), stage.steps(), end, stage.usage(), timing);
    }
  }
}
