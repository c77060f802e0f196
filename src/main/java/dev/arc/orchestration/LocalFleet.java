package dev.arc.orchestration;

import dev.arc.cost.Meter;
import dev.arc.llm.LanguageModel;
import dev.arc.simulation.Fleet;
import dev.arc.simulation.Flight;
import dev.arc.simulation.FlightReport;
import dev.arc.simulation.Landing;
import dev.arc.simulation.Simulation;
import java.time.Duration;
import java.util.function.Consumer;

/// Plays in this process. A model that answers from within the process gets a thread for each core;
/// one behind a server gets as many virtual threads as calls are wanted at once.
public final class LocalFleet implements Fleet {

  /// Calls at once when the user does not say.
  public static final int CONCURRENCY = 16;

  /// What plays may still do when a flight is asked to end, before they are interrupted.
  private static final Duration GRACE = Duration.ofSeconds(2);

  /// Pilots more for so many calls at once; a few calls need none.
  private static final int SPARE = 3;

  private static final int MANY = 10;

  private final Simulation simulation = new Simulation(System::nanoTime);
  private final LanguageModel model;
  private final Meter meter;
  private final int concurrency;
  private final Duration grace;

  /// @param meter counts what the model's calls cost, and ends a flight before they cost too much
  /// @param concurrency calls at once, of a model behind a server
  public LocalFleet(LanguageModel model, Meter meter, int concurrency) {
    this(model, meter, concurrency, GRACE);
  }

  LocalFleet(LanguageModel model, Meter meter, int concurrency, Duration grace) {
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency is " + concurrency + ", expected 1 or more");
    }
    this.model = model;
    this.meter = meter;
    this.concurrency = concurrency;
    this.grace = grace;
  }

  @Override
  public FlightReport fly(Flight flight, Consumer<Landing> landings) throws InterruptedException {
    var tower = new Tower(flight, landings, pilots());
    return tower.run(threads(), grace, () -> new Pilot(tower, flight, simulation, model, meter));
  }

  private Thread.Builder threads() {
    return isWithin()
        ? Thread.ofPlatform().daemon().name("arc-play-", 1)
        : Thread.ofVirtual().name("arc-play-", 1);
  }

  /// A few more than calls may be made at once: while some judge and keep what was played, the
  /// others keep the provider busy. The provider's own limit holds.
  private int pilots() {
    return isWithin()
        ? Runtime.getRuntime().availableProcessors()
        : concurrency + concurrency / MANY * SPARE;
  }

  private boolean isWithin() {
    return model.identity().hosts().isEmpty();
  }
}
