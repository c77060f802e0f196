package dev.arc.topic;

/// What one sentence of a profile says about the data, the people or the rights that an agent works
/// with.
///
/// @param kind of assumption, such as `currency`
/// @param assumes whether it takes something for granted; otherwise it tells the agent to look
/// @param line of the text on which the sentence starts, from 1
/// @param text the sentence
public record Claim(String kind, boolean assumes, int line, String text) {}
