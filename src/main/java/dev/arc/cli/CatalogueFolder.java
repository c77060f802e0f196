package dev.arc.cli;

import dev.arc.catalogue.CatalogueFile;
import dev.arc.catalogue.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files of a folder that adds to the catalogue, and what keeps some of them from being read.
///
/// @param files that could be read
record CatalogueFolder(List<CatalogueFile> files, List<Problem> problems) {
  private static final long LARGEST = 256 << 10;
  private static final int MOST = 2000;
  private static final int DEEPEST = 4;

  CatalogueFolder {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /// @param name as the user typed it
  /// @throws UsageException when there is no such folder, or nothing of a catalogue in it
  static CatalogueFolder read(Path folder, String name) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          "--catalog is %s, %s, expected a folder with assumptions/, patterns/, domains/, fixes/ or places.yaml in it"
              .formatted(name, Files.exists(folder) ? "which is a file" : "which is not there"));
    }
    var files = new ArrayList<CatalogueFile>();
    var problems = new ArrayList<Problem>();
    for (var path : paths(folder, name)) {
      var relative = folder.relativize(path).toString().replace('\\', '/');
      var shown = (name.endsWith("/") ? name : name + "/") + relative;
      try {
        files.add(new CatalogueFile(relative, shown, InputFile.read(path, shown, LARGEST).text()));
      } catch (UsageException e) {
        problems.add(new Problem(shown, 1, said(e, shown)));
      }
    }
    if (files.isEmpty() && problems.isEmpty()) {
      throw new UsageException(
          "--catalog %s has no files of a catalogue in it, expected assumptions/*.yaml, patterns/*.yaml, domains/*.yaml, fixes/*.yaml or places.yaml"
              .formatted(name));
    }
    return new CatalogueFolder(files, problems);
  }

  private static List<Path> paths(Path folder, String name) {
    try (var all = Files.walk(folder, DEEPEST)) {
      var paths =
          all.filter(path -> isMeant(folder.relativize(path))).limit(MOST + 1L).sorted().toList();
      if (paths.size() > MOST) {
        throw new UsageException(
            "--catalog %s has more than %,d files in it; name the folder of the catalogue itself"
                .formatted(name, MOST));
      }
      return paths;
    } catch (IOException | UncheckedIOException e) {
      throw new UsageException("--catalog " + name + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// YAML and JSON files; what a person keeps beside them, such as a README or `.git`, is theirs.
  private static boolean isMeant(Path relative) {
    for (var part : relative) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return relative.toString().matches("(?i).*\\.(ya?ml|json)");
  }

  private static String said(UsageException e, String shown) {
    var message = String.valueOf(e.getMessage());
    return message.startsWith(shown + " ") ? message.substring(shown.length() + 1) : message;
  }
}
