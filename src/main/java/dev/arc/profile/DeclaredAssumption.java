package dev.arc.profile;

/// Something that the profile's author says the agent takes for granted.
///
/// @param text in the author's words
/// @param line where it stands, counted from 1
public record DeclaredAssumption(String text, int line) {}
