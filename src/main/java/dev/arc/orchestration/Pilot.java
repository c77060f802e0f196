package dev.arc.orchestration;

import dev.arc.cost.Meter;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Usage;
import dev.arc.simulation.Assignment;
import dev.arc.simulation.Flight;
import dev.arc.simulation.Landing;
import dev.arc.simulation.Simulation;
import dev.arc.trace.End;
import dev.arc.trace.Trajectory;
import java.util.List;

/// One thread of a flight: plays one assignment after the other. Interrupted only while it plays,
/// never while its landing is taken: that may be a write to a database.
final class Pilot implements Runnable {

  private final Tower tower;
  private final Flight flight;
  private final Simulation simulation;
  private final LanguageModel model;
  private final Meter meter;
  private boolean playing;
  private boolean stopped;

  Pilot(Tower tower, Flight flight, Simulation simulation, LanguageModel model, Meter meter) {
    this.tower = tower;
    this.flight = flight;
    this.simulation = simulation;
    this.model = model;
    this.meter = meter;
  }

  @Override
  public void run() {
    try {
      for (var next = tower.next(); next.isPresent(); next = tower.next()) {
        fly(next.get());
      }
    } catch (RuntimeException | Error e) {
      tower.fail(e);
    } finally {
      tower.landedForGood();
    }
  }

  /// Makes this thread stop what it plays, and play nothing more.
  synchronized void stop(Thread thread) {
    stopped = true;
    if (playing) {
      thread.interrupt();
    }
  }

  private void fly(Tower.Ticket ticket) {
    if (!begin()) {
      tower.abandon();
      return;
    }
    var line = new MeteredModel(model, meter, tower::end);
    try {
      var trajectory = play(ticket.assignment(), line);
      finish();
      if (line.endedFlight()) {
        tower.abandon();
      } else {
        tower.land(new Landing(ticket.position(), ticket.assignment(), trajectory), line.failure());
      }
    } catch (InterruptedException e) {
      finish();
      tower.abandon();
    }
  }

  private Trajectory play(Assignment assignment, LanguageModel line) throws InterruptedException {
    try {
      return simulation.play(
          flight.agent(),
          assignment.situation(),
          assignment.scenario(),
          new Simulation.Play(
              assignment.trial(), assignment.seed(), flight.maxTokens(), flight.callDeadline()),
          line);
    } catch (RuntimeException | StackOverflowError e) {
      // A mistake of ours in one play must not cost the others; nor be taken for the agent's.
      return new Trajectory(
          assignment.scenario(),
          assignment.trial(),
          List.of(),
          new End.Infrastructure("Arc failed while it played this scenario: " + e),
          Usage.NONE,
          new Trajectory.Timing(0, 0, 0, 0));
    }
  }

  private synchronized boolean begin() {
    playing = !stopped;
    return playing;
  }

  private synchronized void finish() {
    playing = false;
    var _ = Thread.interrupted();
  }
}
