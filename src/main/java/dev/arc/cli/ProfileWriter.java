package dev.arc.cli;

import dev.arc.revision.ConfigurationDiff;
import dev.arc.revision.FileChange;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes a change of an agent into its files. Either all of them are as they are to be, or all are
/// as they were: what was there is kept beside each before it is replaced in one step.
///
/// @param profile the profile's own file
/// @param name by which the user knows it
record ProfileWriter(Path profile, String name) {

  /// A file that was replaced.
  ///
  /// @param file as the user knows it
  /// @param kept the name of the file beside it that has what was there
  record Backup(String file, String kept) {}

  static ProfileWriter of(InputFile file, Folders folders) {
    return new ProfileWriter(folders.resolve(file.name()), file.name());
  }

  /// @throws UsageException when a file is no longer what was read, or may not be written
  /// @throws OutputException when writing fails, as on a full disk; the files are as they were
  List<Backup> write(ConfigurationDiff diff) {
    var prepared = new ArrayList<ReplacedFile>();
    try {
      for (var change : diff.files()) {
        prepared.add(prepared(change));
      }
      var done = replaced(prepared);
      return done.stream().map(file -> new Backup(file.name(), file.keptName())).toList();
    } finally {
      prepared.forEach(ReplacedFile::clear);
    }
  }

  private ReplacedFile prepared(FileChange change) {
    var path = path(change.file());
    try {
      return ReplacedFile.prepare(path.toRealPath(), change);
    } catch (AccessDeniedException e) {
      throw new UsageException(
          change.file()
              + " may not be written by you; nothing was changed. Check the permissions of it and"
              + " its folder",
          e);
    } catch (NoSuchFileException e) {
      throw new UsageException(
          change.file() + " is not there any more; nothing was written. Run the command again", e);
    } catch (IOException e) {
      throw failed(change.file(), e);
    }
  }

  private Path path(String file) {
    var folder = profile.toAbsolutePath().normalize().getParent();
    return file.equals(name) || folder == null
        ? profile
        : folder.resolve(FilesBeside.fromHome(file)).normalize();
  }

  private static List<ReplacedFile> replaced(List<ReplacedFile> prepared) {
    var done = new ArrayList<ReplacedFile>();
    for (var file : prepared) {
      try {
        file.replace();
        done.add(file);
      } catch (IOException e) {
        throw failed(file.name(), undone(done, e));
      } catch (UsageException e) {
        undone(done, e);
        throw e;
      }
    }
    return done;
  }

  // What was replaced before another failed; that which cannot be put back is in its backup.
  private static <E extends Exception> E undone(List<ReplacedFile> done, E cause) {
    for (var file : done) {
      try {
        file.restore();
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
    return cause;
  }

  private static OutputException failed(String file, IOException e) {
    var left =
        e.getSuppressed().length > 0
            ? "; what was there before is in the files that end with " + ReplacedFile.ENDING
            : "; nothing was changed";
    return new OutputException("%s could not be written: %s%s".formatted(file, reason(e), left), e);
  }

  private static String reason(IOException e) {
    var says = e.getMessage();
    return says == null ? e.getClass().getSimpleName() : says;
  }
}
