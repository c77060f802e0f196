package dev.arc.orchestration;

import dev.arc.llm.ModelException;
import dev.arc.llm.ModelException.Kind;
import dev.arc.simulation.Assignment;
import dev.arc.simulation.Flight;
import dev.arc.simulation.FlightReport;
import dev.arc.simulation.FlightReport.Ending;
import dev.arc.simulation.Landing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One flight while it lasts: hands out assignments, takes landings, and decides when it ends. Safe
/// for many threads. Holds no trajectory.
final class Tower {

  private final Flight flight;
  private final Consumer<Landing> landings;
  private final int pilots;
  private final Iterator<Assignment> assignments;
  private final AtomicLong landed = new AtomicLong();
  private final AtomicLong abandoned = new AtomicLong();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final CompletableFuture<Ending> ended = new CompletableFuture<>();
  private final CompletableFuture<Void> through = new CompletableFuture<>();
  private final AtomicInteger flying;
  private long position;
  private volatile @Nullable Throwable failure;

  Tower(Flight flight, Consumer<Landing> landings, int pilots) {
    this.flight = flight;
    this.landings = landings;
    this.pilots = pilots;
    this.assignments = flight.assignments().iterator();
    this.flying = new AtomicInteger(pilots);
  }

  /// An assignment, and where it stood in the flight.
  record Ticket(long position, Assignment assignment) {}

  FlightReport run(Thread.Builder threads, Duration grace, Supplier<Pilot> hire)
      throws InterruptedException {
    var crew = new ArrayList<Pilot>();
    var running = new ArrayList<Thread>();
    for (var i = 0; i < pilots; i++) {
      crew.add(hire.get());
      running.add(threads.start(crew.getLast()));
    }
    flight.halt().whenRequested(() -> end(new Ending.Halted()));
    var interrupted = await(grace, () -> stop(crew, running));
    rethrow();
    if (interrupted) {
      throw new InterruptedException("the flight was interrupted");
    }
    return new FlightReport(landed.get(), abandoned.get(), ending());
  }

  synchronized Optional<Ticket> next() {
    return ended.isDone() || !assignments.hasNext()
        ? Optional.empty()
        : Optional.of(new Ticket(position++, assignments.next()));
  }

  /// @param unreplied why the play got no reply from the model, if it got none
  void land(Landing landing, Optional<ModelException> unreplied) {
    landings.accept(landing);
    landed.incrementAndGet();
    if (unreplied.filter(Tower::isProviders).isEmpty()) {
      unanswered.set(0);
    } else if (unanswered.incrementAndGet() >= patience()) {
      end(
          new Ending.Refused(
              Kind.UNAVAILABLE,
              "The last %d plays got no reply. %s"
                  .formatted(patience(), unreplied.get().getMessage())));
    }
  }

  void abandon() {
    abandoned.incrementAndGet();
  }

  void landedForGood() {
    if (flying.decrementAndGet() == 0) {
      through.complete(null);
    }
  }

  /// The first reason counts.
  void end(Ending ending) {
    ended.complete(ending);
  }

  void fail(Throwable problem) {
    synchronized (this) {
      failure = failure == null ? problem : failure;
    }
    end(new Ending.Halted());
  }

  private static boolean isProviders(ModelException problem) {
    return switch (problem.kind()) {
      case UNAVAILABLE, DEADLINE, MALFORMED -> true;
      case REFUSED_KEY, UNUSABLE, CONTEXT_OVERFLOW -> false;
    };
  }

  /// So many plays in a row without a reply mean that the others can be spared: everybody's last
  /// two, and never so few that chance could do it.
  private int patience() {
    return Math.max(10, 2 * pilots);
  }

  /// Waits until the last pilot is through.
  ///
  /// @return whether the waiting thread was interrupted meanwhile
  private boolean await(Duration grace, Runnable stop) {
    var interrupted = false;
    try {
      var patience = flight.timeBudget().map(Duration::toNanos).orElse(Long.MAX_VALUE);
      if (!isDone(CompletableFuture.anyOf(ended, through), patience)) {
        flight.timeBudget().ifPresent(budget -> end(new Ending.OutOfTime(budget)));
      }
    } catch (InterruptedException e) {
      interrupted = true;
      end(new Ending.Halted());
    }
    return leave(grace, stop) || interrupted;
  }

  /// Gives plays under way their grace, then stops them. When only the money is at an end, they may
  /// end as far as it goes: what they did was paid for.
  private boolean leave(Duration grace, Runnable stop) {
    var interrupted = false;
    var patience = isOutOfMoney() ? Long.MAX_VALUE : grace.toNanos();
    while (true) {
      try {
        if (isDone(through, patience)) {
          return interrupted;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
      stop.run();
      patience = Long.MAX_VALUE;
    }
  }

  private static boolean isDone(CompletableFuture<?> future, long withinNanos)
      throws InterruptedException {
    try {
      future.get(withinNanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("nobody lets these futures fail", e);
    }
  }

  private boolean isOutOfMoney() {
    return ended.getNow(new Ending.Complete()) instanceof Ending.OutOfMoney;
  }

  private static void stop(List<Pilot> crew, List<Thread> threads) {
    for (var i = 0; i < crew.size(); i++) {
      crew.get(i).stop(threads.get(i));
    }
  }

  private synchronized Ending ending() {
    return abandoned.get() == 0 && !assignments.hasNext()
        ? new Ending.Complete()
        : ended.getNow(new Ending.Complete());
  }

  private void rethrow() {
    switch (failure) {
      case RuntimeException problem -> throw problem;
      case Error problem -> throw problem;
      case null, default -> {}
    }
  }
}
