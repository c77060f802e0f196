package dev.arc.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/// The help of every command on one page, as `docs/cli.md` has it.
final class HelpPage {

  private HelpPage() {}

  static String of(CommandLine arc) {
    var page =
        new StringBuilder("# The command line\n\nWhat `arc help` prints, command by command.\n");
    sections("arc", arc, page);
    return page.toString();
  }

  private static void sections(String title, CommandLine command, StringBuilder page) {
    page.append(section(title, command));
    command.getSubcommands().forEach((name, below) -> sections(title + " " + name, below, page));
  }

  private static String section(String title, CommandLine command) {
    var help = new StringWriter();
    command.usage(new PrintWriter(help, true), CommandLine.Help.Ansi.OFF);
    return "\n## " + title + "\n\n```\n" + help.toString().strip() + "\n```\n";
  }
}
