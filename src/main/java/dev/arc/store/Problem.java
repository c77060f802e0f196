package dev.arc.store;

import dev.arc.history.RunStoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// What SQLite's errors mean to a user.
final class Problem {

  private Problem() {}

  static RunStoreException of(Path file, SQLException error) {
    return new RunStoreException(sentence(file, error), error);
  }

  private static String sentence(Path file, SQLException error) {
    // Only some codes call for a sentence of their own; the rest is SQLite's.
    return switch (SQLiteErrorCode.getErrorCode(error.getErrorCode() & 0xff)) {
      case SQLITE_FULL ->
          "%s cannot grow: the disk is full; what is in it is safe, free some space and go on"
              .formatted(file);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          "%s cannot be written; check the permissions of it and its folder".formatted(file);
      case SQLITE_CANTOPEN ->
          "%s cannot be opened; check the permissions of it and its folder".formatted(file);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "%s was locked by another process for %d s; wait for it to end, or end it, and try again"
              .formatted(file, Database.PATIENCE.toSeconds());
      case SQLITE_NOTADB ->
          "%s is not a run database; move it away, and a new one is made".formatted(file);
      case SQLITE_CORRUPT ->
          "%s is damaged (%s); move it away, and a new one is made"
              .formatted(file, error.getMessage());
      case SQLITE_IOERR ->
          "%s cannot be read or written (%s); check the disk".formatted(file, error.getMessage());
      default -> "%s: %s".formatted(file, error.getMessage());
    };
  }
}
