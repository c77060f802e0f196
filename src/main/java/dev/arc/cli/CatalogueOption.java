package dev.arc.cli;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.CatalogueException;
import dev.arc.catalogue.CatalogueFile;
import dev.arc.catalogue.Problem;
import dev.arc.pipeline.CatalogueCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--catalog`: folders that add to what Arc knows about how agents go wrong.
final class CatalogueOption {

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      description =
          "Add the assumption kinds, failure patterns, domains and places of a folder; repeatable. "
              + "docs/catalogue.md shows how to write them.")
  @Nullable List<String> folders;

  private @Nullable Catalogue read;

  /// Reads the catalogue when it is first needed, and once.
  Supplier<Catalogue> of(Shell shell, Workshop workshop) {
    return () -> {
      var known = read;
      if (known == null) {
        known = usable(shell, workshop);
        read = known;
      }
      return known;
    };
  }

  /// Refuses a folder that cannot be used, for a command that needs nothing of it.
  void requireUsable(Shell shell, Workshop workshop) {
    if (folders != null) {
      read = usable(shell, workshop);
    }
  }

  private Catalogue usable(Shell shell, Workshop workshop) {
    if (folders == null) {
      return workshop.catalogue();
    }
    try {
      var catalogue = added(shell, workshop.catalogue(), folders);
      CatalogueCheck.requirePlayable(catalogue);
      return catalogue;
    } catch (CatalogueException e) {
      throw UsageException.of(e);
    }
  }

  /// @throws CatalogueException naming every problem of every file
  static Catalogue added(Shell shell, Catalogue base, List<String> folders) {
    var files = new ArrayList<CatalogueFile>();
    var problems = new ArrayList<Problem>();
    for (var name : folders) {
      var folder = CatalogueFolder.read(new Folders(shell).resolve(name), name);
      files.addAll(folder.files());
      problems.addAll(folder.problems());
    }
    try {
      var catalogue = base.with(files);
      if (problems.isEmpty()) {
        return catalogue;
      }
    } catch (CatalogueException e) {
      problems.addAll(e.problems());
    }
    throw new CatalogueException(problems);
  }
}
