package dev.arc.cli;

import dev.arc.history.ProfileVersion;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
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
    var changed = files(file, version, folders, reach);
    return changed.isEmpty() ? List.of() : List.of(says(changed));
  }

  private static List<String> files(
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
    return changed;
  }

  /// Tells the reader of a finished run that lines and commands may not be those of today.
  static void tell(RunRecord run, RunStore store, Shell shell) {
    var changed =
        store
            .profile(run.agent().sha256())
            .map(version ->
                files(
                    run.agent().profile(), version, new Folders(shell), BesideOption.everywhere()))
            .orElse(List.of());
    if (!changed.isEmpty()) {
      shell
          .err()
          .println(
              "arc: %s changed since run %s; its lines are of what it was then, and what is played now may end otherwise"
                  .formatted(have(changed), run.id()));
      shell.err().flush();
    }
  }

  private static boolean isOther(InputFile profile, String name, String kept) {
    return switch (profile.beside().find(name)) {
      case Found(var text) -> !Redaction.redactFile(text).equals(kept);
      case Missing _ -> true;
    };
  }

  private static String says(List<String> changed) {
    return "%s changed since this run began; it goes on with what it began with. For what is there now, start a new run"
        .formatted(have(changed));
  }

  private static String have(List<String> files) {
    return String.join(", ", files) + (files.size() == 1 ? " has" : " have");
  }
}
