package dev.arc.scenario;

import dev.arc.scenario.ScenarioMaker.Drafted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fair and different scenarios of one slot, as many as there are. Made for one generation; not
/// thread-safe, though it proves several candidates at once.
final class SlotQueue {
  /// So many candidates in a row that are not different or not fair mean that a slot has no more to
  /// give.
  private static final int PATIENCE = 24;

  /// So many of one slot are tests; more would differ in names and amounts alone, which is filler.
  static final int MOST = 23;

  private final Slot slot;
  private final Picker picker;
  private final ScenarioMaker maker;
  private final Proof proof;
  private final Set<String> signatures;
  private final Map<String, Integer> rejected;
  private final int batch;
  private final Deque<Scenario> ready = new ArrayDeque<>();
  private int next;
  private int taken;
  private int fruitless;

  /// @param shared what all queues of a generation share
  /// @param group what the slots beside this one cover first
  SlotQueue(Slot slot, Shared shared, Pairs group) {
    this.slot = slot;
    this.picker = new Picker(slot, shared.maker(), group, shared.ladder().contains(slot.key()));
    this.maker = shared.maker();
    this.proof = shared.proof();
    this.signatures = shared.signatures();
    this.rejected = shared.rejected();
    this.batch = shared.batch();
  }

  /// @param ladder the keys of the slots that go through one progression
  /// @param batch how many candidates are made and proved at once
  record Shared(
      ScenarioMaker maker,
      Set<String> ladder,
      Proof proof,
      Set<String> signatures,
      Map<String, Integer> rejected,
      int batch) {}

  Slot slot() {
    return slot;
  }

  Optional<Scenario> take() {
    if (taken == MOST) {
      return Optional.empty();
    }
    while (ready.isEmpty() && fruitless < PATIENCE) {
      prove(candidates());
    }
    var scenario = Optional.ofNullable(ready.poll());
    taken += scenario.isPresent() ? 1 : 0;
    return scenario;
  }

  private List<Drafted> candidates() {
    var drafted =
        picker.next(next, batch).parallelStream().map(index -> maker.make(slot, index)).toList();
    next += batch;
    var different = new ArrayList<Drafted>();
    for (var candidate : drafted) {
      if (signatures.add(candidate.signature())) {
        different.add(candidate);
      } else {
        reject("differs from another in wording only");
      }
    }
    return different;
  }

  private void prove(List<Drafted> candidates) {
    var objections =
        candidates.parallelStream()
            .map(candidate -> proof.objection(candidate.scenario()))
            .toList();
    for (var i = 0; i < candidates.size(); i++) {
      if (objections.get(i).isPresent()) {
        reject(objections.get(i).get());
      } else {
        ready.add(candidates.get(i).scenario());
        fruitless = 0;
      }
    }
  }

  private void reject(String why) {
    rejected.merge(why, 1, Integer::sum);
    fruitless++;
  }
}
