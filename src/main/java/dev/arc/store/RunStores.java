package dev.arc.store;

import dev.arc.history.RunStore;
import java.nio.file.Path;

/// Opens run stores.
public final class RunStores {

  private RunStores() {}

  /// The store in a SQLite file, made with its folder when it is not there. Several processes may
  /// have it open at once.
  ///
  /// @throws dev.arc.history.RunStoreException when the folder cannot be written, or the file is
  ///   damaged, too new, or not SQLite's
  public static RunStore open(Path file) {
    var database = Database.open(file);
    return new SqliteRunStore(database, new RunLeases(file.resolveSibling("locks")));
  }
}
