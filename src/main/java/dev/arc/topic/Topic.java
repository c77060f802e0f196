package dev.arc.topic;

/// Something that a sentence can be about, and that people may take for granted.
///
/// @param id such as `currency`, `date_format` or `confirmation`
public record Topic(String id) {}
