package dev.arc.scenario;

import java.util.ArrayList;
import java.util.List;

/// Picks which of a slot's candidates are made, and in which order: always the one that puts most
/// pairs of values (task, wording, place, period, ...) to the test that no earlier one did.
///
/// The order depends on the seed and on the slots of the same group alone, not on how many
/// scenarios are wanted: a small set is part of a larger one. Not thread-safe.
final class Picker {
  private static final int WINDOW = 6;

  private final Slot slot;
  private final ScenarioMaker maker;
  private final Pairs group;
  private final Pairs own = new Pairs();
  private final List<Candidate> window = new ArrayList<>();
  private final int first;
  private int drawn;

  /// @param shares whether the scenario comes first that is shared with other ways of the kind
  /// @param group what the first picks of the slots before this one cover; this one's is added
  Picker(Slot slot, ScenarioMaker maker, Pairs group, boolean shares) {
    this.slot = slot;
    this.maker = maker;
    this.group = group;
    var pick = shares ? shared() : pick();
    group.add(pick.values());
    this.first = pick.index();
  }

  private record Candidate(int index, List<String> values) {}

  /// The indices of the next candidates.
  ///
  /// @param from how many have been picked before
  List<Integer> next(int from, int many) {
    var indices = new ArrayList<Integer>();
    for (var i = from; i < from + many; i++) {
      indices.add(i == 0 ? first : pick().index());
    }
    return indices;
  }

  private Candidate shared() {
    fill();
    return taken(window.get(Slot.SHARED));
  }

  private Candidate pick() {
    fill();
    var best = window.getFirst();
    var most = -1;
    for (var candidate : window) {
      var fresh = own.fresh(candidate.values(), group);
      if (fresh > most) {
        most = fresh;
        best = candidate;
      }
    }
    return taken(best);
  }

  private void fill() {
    while (window.size() < WINDOW) {
      window.add(new Candidate(drawn, maker.setting(slot, drawn).values()));
      drawn++;
    }
  }

  private Candidate taken(Candidate candidate) {
    window.remove(candidate);
    own.add(candidate.values());
    return candidate;
  }
}
