package dev.arc.revision;

/// Something that a profile says.
///
/// @param line of the profile's file in which it starts
/// @param place where it stands when that is another file, `prompts/system.md:12`; else empty
record Stated(String text, int line, String place) {

  /// The text in quotes, and where it stands when that is not the profile's own file.
  String quoted() {
    return Said.quoted(text) + (place.isEmpty() ? "" : " (" + place + ")");
  }
}
