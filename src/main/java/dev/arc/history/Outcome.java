package dev.arc.history;

import dev.arc.trace.Trajectory;

/// One play with everything that happened in it.
public record Outcome(Result result, Trajectory trajectory) {}
