package dev.arc.catalogue;

/// A catalogue file cannot be used. The message names the file, the line where it is known, and
/// what is wrong.
public final class CatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CatalogueException(String message, Throwable cause) {
    super(message, cause);
  }
}
