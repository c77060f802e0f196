package dev.arc.topic;

/// One sentence of a prompt.
///
/// @param heading the last heading above it; may be empty
/// @param line on which it starts, from 1
record Passage(String text, String heading, int line) {}
