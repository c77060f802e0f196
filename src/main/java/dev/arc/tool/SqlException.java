package dev.arc.tool;

/// A query that a database refuses. The message is what the database says.
final class SqlException extends Exception {

  private static final long serialVersionUID = 1L;

  SqlException(String message) {
    super(message);
  }

  static SqlException unsupported(String what) {
    return new SqlException(
        what
            + " is not supported here; use SELECT with WHERE, GROUP BY, ORDER BY and LIMIT on one table");
  }
}
