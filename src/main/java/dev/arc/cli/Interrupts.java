package dev.arc.cli;

/// Tells a command that its user wants it to stop. Without anybody listening, the process just
/// ends.
@FunctionalInterface
public interface Interrupts {

  /// Nobody ever interrupts.
  Interrupts NONE = action -> () -> {};

  /// Runs `action` at the first interrupt; a second one ends the process at once.
  Listening onFirst(Runnable action);

  /// Ends the listening when it is closed.
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
