package dev.arc.json;

/// A secret found in a text.
///
/// @param kind what it is, in words: "API key"
/// @param start index of its first character
/// @param end index behind its last character
public record Secret(String kind, int start, int end) {}
