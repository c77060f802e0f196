package dev.arc.json;

/// Text that is neither YAML nor JSON, or that is refused for being built to do harm.
public final class YamlSyntaxException extends RuntimeException {
  private final String problem;
  private final int line;

  YamlSyntaxException(String problem, int line) {
    super("line " + line + ": " + problem);
    this.problem = problem;
    this.line = line;
  }

  /// What is wrong, in plain words, without the line.
  public String problem() {
    return problem;
  }

  /// The line, counted from 1.
  public int line() {
    return line;
  }
}
