package dev.arc.scenario;

import dev.arc.catalogue.Evidence;

/// Something in a situation that a careful agent cannot take for granted.
///
/// @param topic what it is about: `currency`
/// @param evidence how the truth can be known
/// @param cue what a careful reader finds in the data, word for word; empty when there is nothing
/// @param truth the truth in words that an answer or a user may use; empty when nobody knows it
public record Doubt(String topic, Evidence evidence, String cue, String truth) {}
