package dev.arc.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A dozen of each kind, and how many more there are: a reader gets no more out of a thousand.
///
/// @param shown in the order of the list that they are from
/// @param more how many of a kind are left out, of those kinds that have more
record FirstOfEach<T>(List<T> shown, Map<String, Integer> more) {

  private static final int DOZEN = 12;

  FirstOfEach {
    shown = List.copyOf(shown);
    more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  static <T> FirstOfEach<T> of(List<T> all, Function<T, String> kind) {
    var counts = new LinkedHashMap<String, Integer>();
    var shown = new ArrayList<T>();
    for (var each : all) {
      if (counts.merge(kind.apply(each), 1, Integer::sum) <= DOZEN) {
        shown.add(each);
      }
    }
    counts.values().removeIf(count -> count <= DOZEN);
    counts.replaceAll((_, count) -> count - DOZEN);
    return new FirstOfEach<>(shown, counts);
  }

  /// A line for each kind of which some are left out.
  List<String> rest() {
    return more.entrySet().stream()
        .map(kind ->
            "… %d more: %s (--output json lists them all)"
                .formatted(kind.getValue(), kind.getKey()))
        .toList();
  }
}
