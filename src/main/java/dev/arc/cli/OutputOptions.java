package dev.arc.cli;

import dev.arc.json.Codec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How a command prints its result: for people or for programs, with colour or without.
final class OutputOptions {

  @Mixin CommonOptions common = new CommonOptions();

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "text (the default) or json: one document on standard output.")
  Format format = Format.TEXT;

  boolean isJson() {
    return format == Format.JSON;
  }

  Style style(Shell shell) {
    return shell.style(common.noColor);
  }

  /// Prints the document for programs, part by part: it may be larger than what memory holds.
  static <T> void json(Shell shell, Class<T> type, T document) {
    Codec.of(type).pretty(document, shell.out()::append);
    shell.out().println();
  }
}
