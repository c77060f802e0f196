package dev.arc.cli;

import dev.arc.history.ProfileVersion;
import dev.arc.json.Redaction;
import dev.arc.json.Texts.Found;
import dev.arc.json.Texts.Missing;
import java.util.ArrayList;
import java.util.List;

/// Tells which files of an agent are no longer what a run began with. The run goes on with what was
/// kept of them.
final class ChangedFiles {

  /// What is kept beside a profile's files and is no file: `--samples`.
  private static final String NO_FILE = "--";

  private ChangedFiles() {}

  /// A sentence for a user; nothing when all is as it was, or the profile is not where it was.
  ///
  /// @param file that the run played
  static List<String> since(
      String file, ProfileVersion version, Folders folders, BesideOption reach) {
    InputFile now;
    try {
      now = folders.profile(file, reach);
    } catch (UsageException _) {
      return List.of();
    }
    var changed = new ArrayList<String>();
    if (!Redaction.redactFile(now.text()).equals(version.texts().main())) {
      changed.add(file);
    }
    version
        .texts()
        .beside()
        .forEach((name, kept) -> {
          if (!name.startsWith(NO_FILE) && isOther(now, name, kept)) {
            changed.add(name);
          }
        });
    return changed.isEmpty() ? List.of() : List.of(says(changed));
  }

  private static boolean isOther(InputFile profile, String name, String kept) {
    return switch (profile.beside().find(name)) {
      case Found(var text) -> !Redaction.redactFile(text).equals(kept);
      case Missing _ -> true;
    };
  }

  private static String says(List<String> changed) {
    return "%s changed since this run began; it goes on with what it began with. For what is there now, start a new run"
        .formatted(String.join(", ", changed) + (changed.size() == 1 ? " has" : " have"));
  }
}
