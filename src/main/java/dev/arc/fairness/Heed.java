package dev.arc.fairness;

/// What somebody who takes over makes of what was done before.
enum Heed {
  /// Builds on all of it: attempts that failed are not made again.
  ALL,
  /// Builds on what brought something, and does the rest again.
  USEFUL,
  /// Knows what was changed, and does everything else again.
  CHANGES
}
