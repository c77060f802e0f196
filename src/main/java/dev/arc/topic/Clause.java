package dev.arc.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a sentence.
final class Clause {

  private final Kind kind;
  private final List<Word> words;
  private @Nullable List<Head> heads;

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

  Clause(Kind kind, List<Word> words) {
    this.kind = kind;
    this.words = List.copyOf(words);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  List<Word> words() {
    return words;
  }

  /// Its orders, found when they are first asked for: every reader of rules does.
  List<Head> heads() {
    var found = heads;
    if (found == null) {
      found = List.copyOf(HeadFinder.in(words));
      heads = found;
    }
    return found;
  }
}
