package dev.arc.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// This process's connection for queries and small changes, one at a time, with SQL's errors turned
/// into ours.
final class Connections implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Connections.class.getName());

  private final Database database;
  private @Nullable Connection shared;

  Connections(Database database) {
    this.database = database;
  }

  /// Reads the row that a result set stands on.
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Takes the row that a result set stands on.
  interface RowReceiver {
    void accept(ResultSet row) throws SQLException;
  }

  /// Several statements that hold together or not at all.
  interface Change<T> {
    T in(Connection connection) throws SQLException;
  }

  synchronized <T> List<T> read(String sql, RowReader<T> reader, Object... parameters) {
    try {
      var found = new ArrayList<T>();
      each(shared(), sql, row -> found.add(reader.read(row)), parameters);
      return found;
    } catch (SQLException e) {
      throw Problem.of(database.file(), e);
    }
  }

  /// Hands over row by row on a connection of its own, so that whoever receives them may take time
  /// or use the store.
  void stream(String sql, RowReceiver receiver, Object... parameters) {
    try (var connection = database.connect()) {
      each(connection, sql, receiver, parameters);
    } catch (SQLException e) {
      throw Problem.of(database.file(), e);
    }
  }

  synchronized <T> T change(Change<T> change) {
    try {
      return transaction(shared(), change);
    } catch (SQLException e) {
      throw Problem.of(database.file(), e);
    }
  }

  /// Makes a change as one. The lock is taken at the beginning: a transaction that reads first and
  /// then finds itself locked out could only start over.
  static <T> T transaction(Connection connection, Change<T> change) throws SQLException {
    execute(connection, "begin immediate");
    var done = false;
    try {
      var result = change.in(connection);
      execute(connection, "commit");
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(connection);
      }
    }
  }

  /// Executes one statement; returns how many rows it changed.
  static int execute(Connection connection, String sql, Object... parameters) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      set(statement, parameters);
      return statement.executeUpdate();
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (shared != null) {
        shared.close();
      }
    } catch (SQLException e) {
      throw Problem.of(database.file(), e);
    }
  }

  private Connection shared() throws SQLException {
    var connection = shared;
    if (connection == null) {
      connection = database.connect();
      shared = connection;
    }
    return connection;
  }

  private static void rollBack(Connection connection) {
    try {
      execute(connection, "rollback");
    } catch (SQLException e) {
      // SQLite rolls back by itself after grave errors, and then there is nothing to roll back.
      LOG.log(System.Logger.Level.DEBUG, "nothing was rolled back", e);
    }
  }

  private static void each(
      Connection connection, String sql, RowReceiver receiver, Object... parameters)
      throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      set(query, parameters);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          receiver.accept(rows);
        }
      }
    }
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (var index = 0; index < parameters.length; index++) {
      statement.setObject(index + 1, parameters[index]);
    }
  }
}
