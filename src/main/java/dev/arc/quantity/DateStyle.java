package dev.arc.quantity;

/// How a date is written.
public enum DateStyle {
  /// `2026-04-03`
  ISO,
  /// `04/03/2026`
  MONTH_FIRST,
  /// `03/04/2026`
  DAY_FIRST,
  /// `3 April 2026`
  LONG,
  /// Seconds since 1970-01-01T00:00Z, at the start of the day in UTC: `1775174400`.
  EPOCH
}
