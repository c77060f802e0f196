package dev.arc.catalogue;

/// What a careful reader cannot take for granted, with variables (`$place`) in `cue` and `truth`.
public record DoubtTemplate(String topic, Evidence evidence, String cue, String truth) {}
