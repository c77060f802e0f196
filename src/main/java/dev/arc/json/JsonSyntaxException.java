package dev.arc.json;

/// Text that is not JSON, with the place where it stops being it.
public final class JsonSyntaxException extends RuntimeException {
  private final String problem;
  private final int line;
  private final int column;

  JsonSyntaxException(String problem, int line, int column) {
    super("line " + line + ", column " + column + ": " + problem);
    this.problem = problem;
    this.line = line;
    this.column = column;
  }

  /// What is wrong, in plain words, without the place.
  public String problem() {
    return problem;
  }

  /// The line, counted from 1.
  public int line() {
    return line;
  }

  /// The column, counted from 1, in UTF-16 units.
  public int column() {
    return column;
  }
}
