package dev.arc.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `arc` itself: the commands under one name.
@Command(
    name = "arc",
    description = "Tests the silent assumptions of an AI agent before its users do.",
    synopsisHeading = "Usage: ",
    customSynopsis = "arc <command> [options]",
    descriptionHeading = "%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  arc run configs/finance_agent_v1.yaml",
      "      rehearse an agent: free, offline, no key",
      "  arc run my_agent.yaml --model openai:gpt-4.1-mini --dry-run",
      "      what the real model would cost",
      "  arc run my_agent.yaml --model ollama:llama3.2 --fail-under 90",
      "      a gate: exit 1 below 90 %%",
      "",
      "Exit codes: 0 done, 1 gate failed, 2 bad usage or input, 3 infrastructure,",
      "4 inconclusive gate, 130 interrupted."
    })
public final class ArcCommand implements Runnable {

  public static final String VERSION = "arc 0.1.0";

  @Spec CommandSpec spec;

  @Mixin CommonOptions common;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean version;

  private ArcCommand() {}

  /// The whole command line, as typed into a shell.
  ///
  /// @param arguments that it will be executed with
  public static CommandLine commandLine(Shell shell, Workshop workshop, String... arguments) {
    var arc = new CommandLine(new ArcCommand());
    arc.getCommandSpec().version(VERSION);
    commands(shell, workshop, arguments).forEach(arc::addSubcommand);
    return configured(arc, shell);
  }

  /// The commands that are needed. To build all takes a sixth of the time of a short one, so those
  /// that ask for no other are built alone.
  private static List<Object> commands(Shell shell, Workshop workshop, String... arguments) {
    return switch (arguments.length == 0 ? "" : arguments[0]) {
      case "validate" -> List.of(new ValidateCommand(shell, workshop));
      case "show" -> List.of(new ShowCommand(shell, workshop));
      case "status" -> List.of(new StatusCommand(shell, workshop));
      default -> all(shell, workshop);
    };
  }

  private static List<Object> all(Shell shell, Workshop workshop) {
    return List.of(
        new RunCommand(shell, workshop),
        new ValidateCommand(shell, workshop),
        new InitCommand(shell),
        new ScenariosCommand(shell, workshop),
        CatalogCommand.of(shell, workshop),
        new ShowCommand(shell, workshop),
        new AnalyzeCommand(shell, workshop),
        new ReproCommand(shell, workshop),
        new RecommendCommand(shell, workshop),
        new DiffCommand(shell, workshop),
        new StatusCommand(shell, workshop),
        new CompletionCommand(shell),
        new HelpCommand(shell));
  }

  private static CommandLine configured(CommandLine arc, Shell shell) {
    var mistakes = new Mistakes(shell);
    return arc.setOut(shell.out())
        .setErr(shell.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setToggleBooleanFlags(false)
        .setOverwrittenOptionsAllowed(false)
        .setColorScheme(
            Help.defaultColorScheme(shell.style(false) == Style.PLAIN ? Ansi.OFF : Ansi.ON))
        .setHelpFactory((spec, scheme) -> {
          spec.usageMessage().width(Math.max(shell.width(), 60));
          return new Help(spec, scheme);
        })
        .setParameterExceptionHandler(mistakes::ofUsage)
        .setExecutionExceptionHandler(mistakes::ofExecution);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
