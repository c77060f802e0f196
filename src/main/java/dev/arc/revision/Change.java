package dev.arc.revision;

/// One thing in which two versions of an agent differ, by meaning.
///
/// @param what it is about: `prompt`, `rule`, `tool`, `assumption`, `model`, `setting`, `job`,
///   `use_case`, `compliance` or `target`
/// @param line where it stands in the file of the later version, counted from 1; of what was taken
///   out, where it stood in the earlier one; 0 for the model and its settings, whose place a
///   profile does not know
/// @param says what differs, a sentence
public record Change(String what, int line, String says) {}
