package dev.arc.document;

/// What a reader has at hand beside its document.
///
/// @param findings where it tells what it noticed
/// @param references how it reaches the texts that the document refers to
public record Surroundings(Findings findings, References references) {}
