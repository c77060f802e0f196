package dev.arc.store;

import dev.arc.history.RunStoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The file, brought up to date, and how connections to it are made.
record Database(Path file, SQLiteDataSource source) {

  /// How long one process waits for another's transaction.
  static final Duration PATIENCE = Duration.ofSeconds(15);

  /// The newest migration under `migration`, which sets it as the file's user_version.
  static final int VERSION = 4;

  // A file lock keeps processes apart, not threads.
  private static final Object MIGRATION = new Object();

  // Held here, for the level is lost with the logger.
  private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

  static Database open(Path file) {
    makeFolder(file);
    var database = new Database(file, source(file));
    var version = database.version();
    if (version > VERSION) {
      throw new RunStoreException(
          "%s was written by a newer Arc (format %d, this one knows up to %d); update Arc"
              .formatted(file, version, VERSION));
    }
    if (version < VERSION) {
      database.migrate();
    }
    return database;
  }

  Connection connect() throws SQLException {
    return source.getConnection();
  }

  private static void makeFolder(Path file) {
    var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new RunStoreException(
          folder
              + ", where runs are kept, is a file, expected a folder; move it away, or run elsewhere");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new RunStoreException(
          folder + ", where runs are kept, cannot be made: " + e.getMessage(), e);
    }
  }

  private static SQLiteDataSource source(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // A commit is in the system's hands when it returns: it outlives the process, if not the loss
    // of power.
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
    config.enforceForeignKeys(true);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private int version() {
    try (var connection = connect();
        var statement = connection.createStatement();
        var version = statement.executeQuery("pragma user_version")) {
      return version.getInt(1);
    } catch (SQLException e) {
      throw Problem.of(file, e);
    }
  }

  /// Flyway does not lock SQLite: of two processes that both find an old file, one waits here.
  private void migrate() {
    synchronized (MIGRATION) {
      migrateAlone();
    }
  }

  private void migrateAlone() {
    var lock = file.resolveSibling(file.getFileName() + ".migration");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      if (held.isValid() && version() < VERSION) {
        flyway().migrate();
      }
    } catch (IOException e) {
      throw new RunStoreException(lock + " cannot be locked: " + e.getMessage(), e);
    } catch (FlywayException e) {
      throw new RunStoreException(
          "%s cannot be brought up to date: %s".formatted(file, e.getMessage()), e);
    }
  }

  private Flyway flyway() {
    FLYWAY_LOG.setLevel(Level.WARNING);
    return Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:dev/arc/store/migration")
        .load();
  }
}
