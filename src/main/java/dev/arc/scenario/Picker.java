package dev.arc.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  private @Nullable Candidate first;
  private int drawn;

  /// @param shares whether the scenario comes first that is shared with other ways of the kind
  /// @param group what the first picks of the slots before this one cover; this one's is added
  Picker(Slot slot, ScenarioMaker maker, Pairs group, boolean shares) {
    this.slot = slot;
    this.maker = maker;
    this.group = group;
    var pick = shares ? shared() : pick();
    group.add(pick.pairs());
    this.first = pick;
  }

  /// What is known of a scenario before it is made.
  ///
  /// @param index which of the slot's scenarios
  /// @param essence what tells it from others that are not the same in other words
  /// @param pairs of the values of the dimensions that it is about
  record Candidate(int index, Different.Essence essence, List<String> pairs) {}

  Candidate next() {
    var next = first == null ? pick() : first;
    first = null;
    return next;
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
      var fresh = own.fresh(candidate.pairs(), group);
      if (fresh > most) {
        most = fresh;
        best = candidate;
      }
    }
    return taken(best);
  }

  private void fill() {
    while (window.size() < WINDOW) {
      var setting = maker.setting(slot, drawn);
      window.add(new Candidate(drawn, Different.essence(setting), Pairs.of(setting.values())));
      drawn++;
    }
  }

  private Candidate taken(Candidate candidate) {
    window.remove(candidate);
    own.add(candidate.pairs());
    return candidate;
  }
}
