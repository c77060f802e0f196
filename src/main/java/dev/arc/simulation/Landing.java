package dev.arc.simulation;

import dev.arc.trace.Trajectory;

/// A play that is done.
///
/// @param position where its assignment stood in the flight, from 0, for those who want that order
public record Landing(long position, Assignment assignment, Trajectory trajectory) {}
