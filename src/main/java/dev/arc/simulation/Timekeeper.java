package dev.arc.simulation;

/// The clock on our wall, passed in so that a play reads no clock of its own.
@FunctionalInterface
public interface Timekeeper {

  /// Nanoseconds since some fixed moment.
  long nanos();
}
