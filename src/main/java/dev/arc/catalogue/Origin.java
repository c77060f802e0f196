package dev.arc.catalogue;

/// Where an entry of the catalogue is written.
///
/// @param file as the user knows it
/// @param line from 1
/// @param added whether it came with a catalogue of the user's own
public record Origin(String file, int line, boolean added) {

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
