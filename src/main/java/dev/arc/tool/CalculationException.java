package dev.arc.tool;

/// A calculation that cannot be done. The message is what a calculator says to whoever asked.
final class CalculationException extends Exception {

  private static final long serialVersionUID = 1L;

  CalculationException(String message) {
    super(message);
  }
}
