package dev.arc.cli;

import dev.arc.history.Tally;
import dev.arc.pipeline.PlayListener;

/// Shows how far a run has come, while it is played.
interface Progress extends PlayListener, ProviderNews, AutoCloseable {

  /// What fits the shell: one region that is redrawn, or now and then a line.
  static Progress of(Shell shell) {
    return shell.isLive() ? new LiveProgress(shell) : new PlainProgress(shell);
  }

  /// @param plays that the run consists of
  /// @param before how those ended that were played earlier
  void begin(int plays, Tally before);

  /// A sentence for the user, from the command itself.
  void say(String sentence);

  @Override
  void close();
}
