package dev.arc.json;

import org.jspecify.annotations.Nullable;

/// A value that does not fit its type, with the path to it, such as `scenarios[3].budget.steps`.
public final class CodecException extends RuntimeException {
  private final String path;
  private final String problem;

  private CodecException(String path, String problem, @Nullable Throwable cause) {
    super(path.isEmpty() ? problem : path + " " + problem, cause);
    this.path = path;
    this.problem = problem;
  }

  /// @param problem a predicate to the path: "is 3.5, expected a whole number"
  CodecException(String problem) {
    this("", problem, null);
  }

  CodecException(String problem, Throwable cause) {
    this("", problem, cause);
  }

  static CodecException unexpected(JsonValue found, String expected) {
    return new CodecException(
        "is " + Excerpt.of(JsonWriter.compact(found)) + ", expected " + expected);
  }

  /// The same, one level further out.
  CodecException in(String segment) {
    var joined = path.isEmpty() || path.startsWith("[") ? segment + path : segment + "." + path;
    var outer = new CodecException(joined, problem, getCause());
    outer.setStackTrace(getStackTrace());
    return outer;
  }

  CodecException at(int index) {
    return in("[" + index + "]");
  }

  /// Where the value is; empty for the outermost one.
  public String path() {
    return path;
  }

  /// What is wrong with it, without the path.
  public String problem() {
    return problem;
  }
}
