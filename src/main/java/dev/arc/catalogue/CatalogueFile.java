package dev.arc.catalogue;

/// A file of a catalogue, read but not yet understood.
///
/// @param path within the catalogue: `patterns/timeout-once.yaml`
/// @param shown how the user knows it: `mine/patterns/timeout-once.yaml`
public record CatalogueFile(String path, String shown, String text) {

  /// The folder that says what the file is about; empty where it lies in none.
  String folder() {
    var end = path.indexOf('/');
    return end < 0 ? "" : path.substring(0, end);
  }
}
