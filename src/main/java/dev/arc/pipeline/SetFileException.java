package dev.arc.pipeline;

/// A set file cannot be used. The message names the file, the place and what was expected.
public final class SetFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SetFileException(String message) {
    super(message);
  }

  SetFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
