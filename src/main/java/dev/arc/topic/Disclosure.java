package dev.arc.topic;

import java.util.Set;

/// A sentence in which somebody admits that something is not as it should be.
///
/// @param topics ids of what it is about
public record Disclosure(String text, Set<String> topics, Kind kind) {

  public Disclosure {
    topics = Set.copyOf(topics);
  }

  /// What is admitted.
  public enum Kind {
    /// Nobody knows, or nothing says.
    UNKNOWN,
    /// It can be read in several ways.
    UNCLEAR,
    /// It was taken for granted.
    ASSUMED,
    /// Part of it is missing.
    INCOMPLETE,
    /// Two things contradict each other.
    CONFLICTING,
    /// Something did not work.
    FAILED,
    /// It will not be done.
    REFUSED
  }
}
