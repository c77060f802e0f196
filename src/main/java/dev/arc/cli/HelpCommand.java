package dev.arc.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "help", description = "Show how to use Arc, or one of its commands.")
final class HelpCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "<command>", description = "The command to explain.")
  @Nullable String command;

  private final Shell shell;

  HelpCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    var arc = spec.parent().commandLine();
    var asked = command == null ? arc : arc.getSubcommands().get(command);
    if (asked == null) {
      throw new UsageException(
          Mistakes.unknown("command", String.valueOf(command), arc.getSubcommands().keySet())
              + "; `arc help` lists the commands");
    }
    asked.usage(shell.out());
    return ExitCode.OK;
  }
}
