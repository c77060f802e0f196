package dev.arc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Asks the terminal how wide it is, as the JDK cannot.
final class TerminalSize {

  private static final Path TERMINAL = Path.of("/dev/tty");

  private TerminalSize() {}

  static Optional<Integer> columns() {
    if (!Files.isReadable(TERMINAL)) {
      return Optional.empty();
    }
    try {
      var stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(TERMINAL.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var size =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      stty.waitFor(1, TimeUnit.SECONDS);
      return size.matches("\\d+ [1-9]\\d*")
          ? Optional.of(Integer.valueOf(size.substring(size.indexOf(' ') + 1)))
          : Optional.empty();
    } catch (IOException e) {
      // No stty here: the usual width does.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
