package dev.arc.catalogue;

/// A mistake in a file of a catalogue.
///
/// @param file as the user knows it
/// @param line where it stands, from 1
/// @param says the thing, its value and what was expected, as a predicate to the place
public record Problem(String file, int line, String says) {

  @Override
  public String toString() {
    return file + ":" + line + " " + says;
  }
}
