package dev.arc.scenario;

import dev.arc.scenario.Picker.Candidate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Fair and different scenarios of one slot, as many as there are. Made for one generation; not
/// thread-safe, though it can have its next candidate made and proved beside those of others.
final class SlotQueue {
  /// So many candidates in a row that are not different or not fair mean that a slot has no more to
  /// give.
  private static final int PATIENCE = 24;

  private final Slot slot;
  private final Picker picker;
  private final Shared shared;
  private @Nullable Begun next;
  private int fruitless;
  private int passedOver;

  /// @param shared what all queues of a generation share
  /// @param group what the slots beside this one cover first
  SlotQueue(Slot slot, Shared shared, Pairs group) {
    this.slot = slot;
    this.shared = shared;
    this.picker = new Picker(slot, shared.maker(), group, shared.ladder().contains(slot.key()));
  }

  /// @param ladder the keys of the slots that go through one progression
  /// @param essences what there is already; what is drawn is added
  record Shared(
      ScenarioMaker maker,
      Set<String> ladder,
      Proof proof,
      Set<Different.Essence> essences,
      Map<String, Integer> rejected) {}

  /// A candidate that is different from all that there were when it was picked.
  private record Begun(Different.Essence essence, Supplier<Proved> proved) {}

  /// A scenario, and what the proof holds against it.
  private record Proved(Scenario scenario, Optional<String> objection) {}

  Slot slot() {
    return slot;
  }

  /// Has another thread begin with what [#take] will probably give next. It gives the same without.
  void prepare() {
    if (next == null) {
      next = different().map(this::forked).orElse(null);
    }
  }

  Optional<Scenario> take() {
    var scenario = Optional.<Scenario>empty();
    for (var begun = begun(); begun.isPresent(); begun = begun()) {
      scenario = fair(begun.get());
      if (scenario.isPresent()) {
        fruitless = 0;
        break;
      }
    }
    return scenario;
  }

  /// What was begun with, or else the next candidate.
  private Optional<Begun> begun() {
    var begun = Optional.ofNullable(next).or(() -> different().map(this::direct));
    next = null;
    reject("differs from another in names and figures only", passedOver);
    passedOver = 0;
    return begun;
  }

  private Optional<Candidate> different() {
    while (fruitless < PATIENCE) {
      var candidate = picker.next();
      if (!shared.essences().contains(candidate.essence())) {
        return Optional.of(candidate);
      }
      fruitless++;
      passedOver++;
    }
    return Optional.empty();
  }

  private Begun direct(Candidate candidate) {
    return new Begun(candidate.essence(), () -> proved(candidate));
  }

  private Begun forked(Candidate candidate) {
    var task = ForkJoinTask.adapt(() -> proved(candidate)).fork();
    return new Begun(candidate.essence(), () -> finished(task));
  }

  /// What comes of it. While another thread is at it, this one does what else was begun with.
  private static Proved finished(ForkJoinTask<Proved> task) {
    if (!task.isDone()) {
      ForkJoinTask.helpQuiesce();
    }
    return task.join();
  }

  private Proved proved(Candidate candidate) {
    var scenario = shared.maker().make(slot, candidate.index());
    return new Proved(scenario, shared.proof().objection(scenario));
  }

  /// The candidate, if it still is different, and is fair.
  private Optional<Scenario> fair(Begun begun) {
    if (shared.essences().contains(begun.essence())) {
      fruitless++;
      passedOver++;
      return Optional.empty();
    }
    var proved = begun.proved().get();
    if (proved.objection().isPresent()) {
      fruitless++;
      reject(proved.objection().get(), 1);
      return Optional.empty();
    }
    shared.essences().add(begun.essence());
    return Optional.of(proved.scenario());
  }

  private void reject(String why, int candidates) {
    if (candidates > 0) {
      shared.rejected().merge(why, candidates, Integer::sum);
    }
  }
}
