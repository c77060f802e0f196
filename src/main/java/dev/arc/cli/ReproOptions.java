package dev.arc.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Who plays a failure again, how often at most, and on what terms.
final class ReproOptions {

  @Mixin ModelOptions by = new ModelOptions();

  @Option(
      names = "--plays",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Play at most so often with a model that is no rehearsal (60).")
  int plays = 60;
}
