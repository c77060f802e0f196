package dev.arc.evaluation;

/// Looks at one play and says whether one thing is true of it.
interface Check {
  Finding look(Play play);

  /// Whether it is true, without the reasons: the same as [#look] finds, sooner.
  default boolean holds(Play play) {
    return look(play).holds();
  }
}
