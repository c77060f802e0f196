package dev.arc.revision;

import java.util.List;
import java.util.stream.Collectors;

/// A change of an agent in its author's own files.
///
/// @param files those that change
public record ConfigurationDiff(List<FileChange> files) {

  public ConfigurationDiff {
    files = List.copyOf(files);
  }

  /// The change as `diff -u` writes it, with three lines around each place; secrets are redacted.
  public String unified() {
    return files.stream().map(UnifiedDiff::of).collect(Collectors.joining());
  }

  /// The change that takes this one back.
  public ConfigurationDiff reversed() {
    return new ConfigurationDiff(files.reversed().stream().map(FileChange::reversed).toList());
  }
}
