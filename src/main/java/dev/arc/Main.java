package dev.arc;

import dev.arc.cli.ArcCommand;
import dev.arc.cli.ExitCode;
import dev.arc.cli.Interrupts;
import dev.arc.cli.Shell;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The process: its streams, its exit code. What a JVM cannot see of the shell, `./arc` tells in
/// properties: `arc.home`, `arc.terminal` (a person watches both streams) and `arc.asks` (a person
/// can answer).
public final class Main {

  /// Answered without setting up all commands, which takes half of the start.
  private static final Set<String> VERSION = Set.of("--version", "-V");

  private Main() {}

  public static void main(String[] arguments) {
    var out = new Output(new FileOutputStream(FileDescriptor.out));
    var err = writer(System.err);
    var answers = Boolean.getBoolean("arc.asks") ? answers(System.in) : null;
    var code = run(shell(out, err, answers, new Signals()), arguments);
    out.flush();
    if (out.failure() != null) {
      err.println("arc: standard output could not be written: " + out.failure().getMessage());
      code = code == ExitCode.OK ? ExitCode.INFRASTRUCTURE : code;
    }
    err.flush();
    System.exit(code);
  }

  static int run(Shell shell, String... arguments) {
    if (arguments.length == 1 && VERSION.contains(arguments[0])) {
      shell.out().println(ArcCommand.VERSION);
      return ExitCode.OK;
    }
    try {
      return ArcCommand.commandLine(shell, new Wiring(), arguments).execute(arguments);
    } catch (OutOfMemoryError e) {
      return outOfMemory(shell);
    }
  }

  /// What was finished is kept; more memory is the user's to give.
  private static int outOfMemory(Shell shell) {
    shell
        .err()
        .println(
            "arc: %d MiB of memory do not do for this; give it more, such as ARC_JAVA_OPTIONS=-Xmx1g, or ask for less at once"
                .formatted(Runtime.getRuntime().maxMemory() >> 20));
    shell.err().flush();
    return ExitCode.INFRASTRUCTURE;
  }

  static Shell shell(
      PrintWriter out,
      PrintWriter err,
      @Nullable Supplier<@Nullable String> answers,
      Interrupts interrupts) {
    var home = System.getProperty("arc.home");
    return new Shell(
        Path.of("").toAbsolutePath(),
        home == null ? null : Path.of(home),
        System.getenv(),
        out,
        err,
        answers,
        Boolean.getBoolean("arc.terminal"),
        Instant::now,
        System::nanoTime,
        interrupts);
  }

  /// UTF-8 wherever it goes: what Arc prints is read by programs, and says € and é.
  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static Supplier<@Nullable String> answers(InputStream stream) {
    var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    return () -> {
      try {
        return lines.readLine();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    };
  }
}
