package dev.arc.cli;

import dev.arc.cost.Spending;
import dev.arc.llm.Usage;
import dev.arc.pipeline.ReproduceFailure;
import dev.arc.scenario.Scenario;
import dev.arc.simulation.Assignment;
import dev.arc.simulation.Flight;
import dev.arc.simulation.FlightReport.Ending;
import dev.arc.simulation.Halt;
import dev.arc.trace.Trajectory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Plays single scenarios one after another with one model, until the user, the budget or the
/// number of plays ends it. Not for several threads.
final class Replays implements ReproduceFailure.Replay {
  private static final Duration CALL = Duration.ofMinutes(5);

  private final Workshop workshop;
  private final RunPlan plan;
  private final Spending spending;
  private final Halt halt = new Halt();
  private final int most;
  private int played;
  private Usage usage = Usage.NONE;
  private @Nullable Ending ending;

  /// @param plan names agent, model and seed
  /// @param most plays
  Replays(Workshop workshop, RunPlan plan, Spending spending, int most) {
    this.workshop = workshop;
    this.plan = plan;
    this.spending = spending;
    this.most = most;
  }

  /// Asks it to end, from any thread.
  void stop() {
    halt.request();
  }

  /// Whether no more is played.
  boolean isOver() {
    return halt.isRequested() || ending != null || played >= most;
  }

  boolean isHalted() {
    return halt.isRequested();
  }

  /// How often it was played.
  int played() {
    return played;
  }

  /// What the plays used that came to an end.
  Usage usage() {
    return usage;
  }

  /// Whether no more is played because no model is to be had.
  boolean isRefused() {
    return ending instanceof Ending.Refused;
  }

  /// US dollars that the plays cost; null where nobody knows.
  @Nullable BigDecimal costUsd() {
    return spending.unpriced() > 0 ? null : spending.spent();
  }

  /// Why no more is played, for a user; empty while it goes on.
  Optional<String> says() {
    return halt.isRequested()
        ? Optional.of("you stopped it")
        : ending == null
            ? played >= most
                ? Optional.of(
                    "it was played " + most + " times, which is the bound; --plays N sets another")
                : Optional.empty()
            : Optional.of(says(ending));
  }

  private static String says(Ending ending) {
    return switch (ending) {
      case Ending.OutOfMoney(var says) -> says;
      case Ending.Refused(var _, var says) -> says;
      case Ending.Complete _, Ending.Halted _, Ending.OutOfTime _ -> "stopped";
    };
  }

  @Override
  public Optional<Trajectory> play(Scenario scenario, int trial) throws InterruptedException {
    if (isOver()) {
      return Optional.empty();
    }
    played++;
    var landed = new ArrayList<Trajectory>();
    var report =
        workshop
            .fleet(plan.model(), 1, spending)
            .fly(flight(scenario, trial), landing -> landed.add(landing.trajectory()));
    if (!(report.ending() instanceof Ending.Complete)) {
      ending = report.ending();
    }
    landed.forEach(trajectory -> usage = usage.plus(trajectory.usage()));
    return landed.stream().findFirst();
  }

  private Flight flight(Scenario scenario, int trial) {
    var assignment =
        new Assignment(
            scenario.id(), scenario.situation(), trial, plan.settings().seed() + trial - 1);
    return new Flight(
        plan.agent().agent(),
        List.of(assignment),
        plan.replyTokens(),
        CALL,
        Optional.empty(),
        halt);
  }
}
