package dev.arc.cli;

import dev.arc.Wiring;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// A user at a shell in a folder of its own, with the demonstration's profiles in `configs`.
final class Session {

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private Workshop workshop = new Wiring();
  private Interrupts interrupts = Interrupts.NONE;
  private Queue<String> answers = new ArrayDeque<>();
  private boolean isAnswering;

  Session(Path folder) {
    this.folder = folder;
  }

  /// What came of a command.
  record Result(int code, String out, String err) {}

  Session with(Workshop other) {
    workshop = other;
    return this;
  }

  Session with(Interrupts other) {
    interrupts = other;
    return this;
  }

  Session variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Session answers(String... lines) {
    answers = new ArrayDeque<>(List.of(lines));
    isAnswering = true;
    return this;
  }

  Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Result run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var shell =
        new Shell(
            folder.toAbsolutePath(),
            Path.of("").toAbsolutePath(),
            environment,
            new PrintWriter(out),
            new PrintWriter(err),
            isAnswering ? answers::poll : null,
            false,
            Instant::now,
            System::nanoTime,
            interrupts);
    var code = ArcCommand.commandLine(shell, workshop, arguments).execute(arguments);
    return new Result(code, out.toString(), err.toString());
  }
}
