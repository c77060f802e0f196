package dev.arc.reproduction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Finds a part of a list from which no single element can be left out without its losing a
/// property that the whole list has: ddmin, by complements (Zeller and Hildebrandt, "Simplifying
/// and Isolating Failure-Inducing Input", 2002). Used once.
final class DeltaDebugging<T> {
  private final Property<T> property;
  private final BooleanSupplier stop;
  private final Map<List<T>, Boolean> known = new HashMap<>();

  /// Whether a part of the list still has the property. The answer for one list never changes.
  interface Property<T> {
    boolean holds(List<T> kept) throws InterruptedException;
  }

  /// @param kept in the order of the whole list
  /// @param complete whether nothing more can be left out; false where it was stopped before
  record Minimum<T>(List<T> kept, boolean complete) {
    Minimum {
      kept = List.copyOf(kept);
    }
  }

  /// @param stop asked before each look: when true, the smallest list so far is the answer
  DeltaDebugging(Property<T> property, BooleanSupplier stop) {
    this.property = property;
    this.stop = stop;
  }

  /// @param whole has the property
  Minimum<T> of(List<T> whole) throws InterruptedException {
    var kept = List.copyOf(whole);
    var chunks = kept.isEmpty() ? 1 : Math.min(2, kept.size());
    while (!kept.isEmpty()) {
      var smaller = withoutOneOf(chunks, kept);
      if (stop.getAsBoolean() && smaller.size() == kept.size()) {
        return new Minimum<>(kept, false);
      }
      if (smaller.size() < kept.size()) {
        kept = smaller;
        chunks = Math.clamp(chunks - 1L, Math.min(2, kept.size()), Math.max(1, kept.size()));
      } else if (chunks >= kept.size()) {
        return new Minimum<>(kept, true);
      } else {
        chunks = Math.min(kept.size(), chunks * 2);
      }
    }
    return new Minimum<>(kept, true);
  }

  /// The list without one of so many chunks, where the rest still has the property; else the list.
  private List<T> withoutOneOf(int chunks, List<T> kept) throws InterruptedException {
    var start = 0;
    for (var chunk = 0; chunk < chunks; chunk++) {
      var end = start + (kept.size() - start) / (chunks - chunk);
      var rest = new ArrayList<>(kept.subList(0, start));
      rest.addAll(kept.subList(end, kept.size()));
      if (stop.getAsBoolean()) {
        return kept;
      }
      if (holds(List.copyOf(rest))) {
        return List.copyOf(rest);
      }
      start = end;
    }
    return kept;
  }

  private boolean holds(List<T> kept) throws InterruptedException {
    var before = known.get(kept);
    if (before != null) {
      return before;
    }
    var holds = property.holds(kept);
    known.put(kept, holds);
    return holds;
  }
}
