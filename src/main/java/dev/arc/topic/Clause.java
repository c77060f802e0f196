package dev.arc.topic;

import java.util.List;

/// A part of a sentence.
record Clause(Kind kind, List<Word> words) {

  enum Kind {
    /// What is said or ordered.
    MAIN,
    /// When it holds: `if …`, `when …`.
    CONDITION,
    /// When it does not: `unless …`.
    EXCEPTION,
    /// What it has to come before.
    BEFORE
  }

  Clause {
    words = List.copyOf(words);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
