package dev.arc.format;

/// What a reader has at hand beside its document.
///
/// @param findings where it tells what it noticed
/// @param references how it reaches the texts that the document refers to
record Surroundings(Findings findings, References references) {}
