package dev.arc.cli;

/// The user named a file that there is not; the name may be meant for something else.
final class MissingFileException extends UsageException {

  private static final long serialVersionUID = 1L;

  MissingFileException(String message) {
    super(message);
  }
}
