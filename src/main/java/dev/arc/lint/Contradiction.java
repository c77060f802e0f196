package dev.arc.lint;

/// Two sentences of a prompt of which an agent can follow only one.
///
/// @param earlier the line of the first, in the prompt
/// @param says the first, as it is written
/// @param later the line of the second, in the prompt
/// @param about what both are about, in words; empty when the sentence tells
record Contradiction(int earlier, String says, int later, String about) {}
