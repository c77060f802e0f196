package dev.arc;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The process: its streams, its exit code.
@Command(
    name = "arc",
    version = "arc 0.1.0",
    description = "Tests the silent assumptions of an AI agent before its users do.",
    mixinStandardHelpOptions = true)
public final class Main implements Runnable {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
