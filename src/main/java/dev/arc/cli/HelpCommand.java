package dev.arc.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "help", description = "Show how to use Arc, or one of its commands.")
final class HelpCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(arity = "0..2", paramLabel = "<command>", description = "The command to explain.")
  List<String> words = List.of();

  private final Shell shell;

  HelpCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    var asked = spec.parent().commandLine();
    for (var word : words) {
      var known = asked.getSubcommands();
      var next = known.get(word);
      if (next == null) {
        throw new UsageException(
            Mistakes.unknown("command", word, known.keySet()) + "; `arc help` lists the commands");
      }
      asked = next;
    }
    asked.usage(shell.out());
    return ExitCode.OK;
  }
}
