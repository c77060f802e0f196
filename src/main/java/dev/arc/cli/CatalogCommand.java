package dev.arc.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "catalog",
    description = "Show what Arc knows about how agents go wrong, and check what you add to it.",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  arc catalog list",
      "  arc catalog show currency/mixed",
      "  arc catalog check my_catalogue",
      "  arc run my_agent.yaml --catalog my_catalogue"
    })
final class CatalogCommand implements Runnable {

  @Spec CommandSpec spec;

  @Mixin CommonOptions common;

  /// The command with those below it.
  static CommandLine of(Shell shell, Workshop workshop) {
    return new CommandLine(new CatalogCommand())
        .addSubcommand(new CatalogListCommand(shell, workshop))
        .addSubcommand(new CatalogShowCommand(shell, workshop))
        .addSubcommand(new CatalogCheckCommand(shell, workshop));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
