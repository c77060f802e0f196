package dev.arc.cli;

import picocli.CommandLine.Option;

/// Options that every command has.
final class CommonOptions {

  static final String DEBUG = "--debug";

  @Option(names = "--no-color", description = "Print without colour.")
  boolean noColor;

  @Option(names = DEBUG, description = "Show stack traces with errors.")
  boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;
}
