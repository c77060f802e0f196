package dev.arc.cli;

/// For whom a result is printed: people or programs.
enum Format {
  TEXT,
  JSON
}
