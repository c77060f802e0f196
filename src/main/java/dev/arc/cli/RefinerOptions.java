package dev.arc.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;

/// What can be said about the model that refines a profile, or writes for the catalogue, where
/// nobody plays.
final class RefinerOptions {

  @Mixin ProfilerOption profiler = new ProfilerOption();

  @Mixin ModelOptions by = new ModelOptions();

  /// Refuses what cannot be asked for together.
  ///
  /// @param options of the command with which it asks a model: `--profiler llm`
  /// @param asks whether one of them was given
  void check(String options, boolean asks) {
    profiler.check(by.isRehearsal());
    var given = by.given().collect(Collectors.joining(", "));
    if (!asks && !given.isEmpty()) {
      throw new UsageException(
          "this command asks a model only with %s; add %s, or leave out %s"
              .formatted(options, options.contains(" or ") ? "one" : "it", given));
    }
  }
}
