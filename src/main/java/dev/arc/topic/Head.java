package dev.arc.topic;

import java.util.List;
import java.util.Set;

/// A word of a clause that tells somebody to do something, with what surrounds it.
///
/// @param id what kind of doing, as in `rules.yaml`
/// @param negated whether it is not to be done
/// @param before the words of the clause in front of it
/// @param words its own words
/// @param after the words behind it, up to the next order
/// @param topics what those are about
record Head(
    String id,
    boolean negated,
    boolean ordered,
    List<Word> before,
    List<Word> words,
    List<Word> after,
    Set<String> topics) {

  boolean is(String... ids) {
    for (String other : ids) {
      if (id.equals(other)) {
        return true;
      }
    }
    return false;
  }

  /// Its first word.
  String verb() {
    return words.getFirst().text();
  }
}
