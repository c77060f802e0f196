package dev.arc.revision;

/// One file of a profile, before and after a change. The texts are as they stand in the file, with
/// their line endings and their secrets: they are for writing, and [ConfigurationDiff#unified] for
/// showing.
///
/// @param file the profile's file as it was named, or the name by which the profile refers to it
public record FileChange(String file, String before, String after) {

  FileChange reversed() {
    return new FileChange(file, after, before);
  }
}
