package dev.arc.catalogue;

import org.jspecify.annotations.Nullable;

/// What sentences and lists call an entry of a catalogue. It is kept with what was drawn from the
/// entry, so that it can be named where the catalogue is not at hand.
///
/// @param name of its failures
/// @param noun what a kind of assumption is called; null for a failure pattern
/// @param plural true where that is a plural
/// @param granted what an agent that relies on a kind takes for granted, as it follows these words;
///   null for a failure pattern
public record EntryName(
    String name, @Nullable String noun, @Nullable Boolean plural, @Nullable String granted) {

  /// The noun as it stands before another one: `minor unit violations`.
  public String attribute() {
    var called = noun == null ? name : noun;
    return Boolean.TRUE.equals(plural) && called.endsWith("s")
        ? called.substring(0, called.length() - 1)
        : called;
  }
}
