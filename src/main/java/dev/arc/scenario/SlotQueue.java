package dev.arc.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
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

  private final Slot slot;
  private final Picker picker;
  private final ScenarioMaker maker;
  private final Proof proof;
  private final Set<Different.Essence> essences;
  private final Map<String, Integer> rejected;
  private final int batch;
  private final Deque<Scenario> ready = new ArrayDeque<>();
  private int next;
  private int fruitless;

  /// @param shared what all queues of a generation share
  /// @param group what the slots beside this one cover first
  SlotQueue(Slot slot, Shared shared, Pairs group) {
    this.slot = slot;
    this.picker = new Picker(slot, shared.maker(), group, shared.ladder().contains(slot.key()));
    this.maker = shared.maker();
    this.proof = shared.proof();
    this.essences = shared.essences();
    this.rejected = shared.rejected();
    this.batch = shared.batch();
  }

  /// @param ladder the keys of the slots that go through one progression
  /// @param essences what there is already; what is drawn is added
  /// @param batch how many candidates are made and proved at once
  record Shared(
      ScenarioMaker maker,
      Set<String> ladder,
      Proof proof,
      Set<Different.Essence> essences,
      Map<String, Integer> rejected,
      int batch) {}

  Slot slot() {
    return slot;
  }

  Optional<Scenario> take() {
    while (ready.isEmpty() && fruitless < PATIENCE) {
      prove(candidates());
    }
    return Optional.ofNullable(ready.poll());
  }

  private List<Candidate> candidates() {
    var fresh = new LinkedHashMap<Different.Essence, Integer>();
    for (var index : picker.next(next, batch)) {
      var essence = Different.essence(maker.setting(slot, index));
      if (essences.contains(essence) || fresh.putIfAbsent(essence, index) != null) {
        reject("differs from another in names and figures only");
      }
    }
    next += batch;
    return fresh.entrySet().parallelStream()
        .map(each -> new Candidate(each.getKey(), maker.make(slot, each.getValue())))
        .toList();
  }

  /// A scenario, and what is left of it without wording, names and figures.
  private record Candidate(Different.Essence essence, Scenario scenario) {}

  private void prove(List<Candidate> candidates) {
    var objections =
        candidates.parallelStream()
            .map(candidate -> proof.objection(candidate.scenario()))
            .toList();
    for (var i = 0; i < candidates.size(); i++) {
      if (objections.get(i).isPresent()) {
        reject(objections.get(i).get());
      } else {
        essences.add(candidates.get(i).essence());
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
