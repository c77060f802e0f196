package dev.arc.topic;

import java.util.Set;
import java.util.TreeSet;

/// The topics that something can be unclear about, as opposed to things that happen.
final class Doubts {

  private static final Set<String> EVENTS =
      Set.of("failure", "retry", "security", "confirmation", "source", "conversion");

  /// What a rule is about that says only `when something is unclear`.
  static final Set<String> GENERAL = Set.of(Rule.ANYTHING);

  private Doubts() {}

  static Set<String> only(Set<String> topics) {
    var kept = new TreeSet<>(topics);
    kept.removeAll(EVENTS);
    return kept;
  }
}
