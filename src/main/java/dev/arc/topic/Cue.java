package dev.arc.topic;

/// Something in a text that gives away what is not stated.
///
/// @param topic what it tells about: `currency`
/// @param value what it tells: `EUR`, `day_first`, `thousands`
/// @param evidence the words themselves: `GmbH, Munich`
public record Cue(String topic, String value, String evidence) {}
