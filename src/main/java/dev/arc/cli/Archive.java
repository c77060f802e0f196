package dev.arc.cli;

import dev.arc.history.RunRecord;
import dev.arc.history.RunReference;
import dev.arc.history.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The runs of this folder, opened when they are first looked at. Not for several threads.
final class Archive implements AutoCloseable {

  private final Shell shell;
  private final Workshop workshop;
  private @Nullable RunStore store;

  Archive(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
  }

  Path file() {
    return new Folders(shell).state().resolve("arc.db");
  }

  /// The store, made when it is not there.
  RunStore store() {
    var open = store;
    if (open == null) {
      open = workshop.store(file());
      store = open;
    }
    return open;
  }

  /// The store, if there is one: looking at runs leaves no folder behind.
  Optional<RunStore> existing() {
    return store == null && !Files.exists(file()) ? Optional.empty() : Optional.of(store());
  }

  /// The run that a user names.
  ///
  /// @throws dev.arc.history.UnknownRunException when there is none, or more than one
  RunRecord run(String reference) {
    var runs =
        existing()
            .orElseThrow(() ->
                new UsageException(
                    "no run \"%s\": nothing has been run here yet; `arc run <agent>` does"
                        .formatted(reference)));
    return new RunReference(reference).in(runs);
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
  }
}
