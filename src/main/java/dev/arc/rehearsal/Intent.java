package dev.arc.rehearsal;

/// What a request wants done.
enum Intent {
  TOTAL,
  LOOK_UP,
  COMPARE,
  COUNT,
  CHANGE
}
