package dev.arc.evaluation;

/// Looks at one play and says whether one thing is true of it.
interface Check {
  Finding look(Play play);
}
