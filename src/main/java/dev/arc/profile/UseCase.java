package dev.arc.profile;

/// Something that the profile's author says the agent is used for.
///
/// @param text in the author's words
/// @param line where it stands, counted from 1
public record UseCase(String text, int line) {}
