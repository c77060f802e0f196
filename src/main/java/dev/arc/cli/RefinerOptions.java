package dev.arc.cli;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What can be said about the model that refines a profile, or writes for the catalogue, where
/// nobody plays.
final class RefinerOptions {

  @Mixin ProfilerOption profiler = new ProfilerOption();

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = {
        "Who is asked, where an option asks a model: profile (the profile's own model),",
        "or a name such as openai:gpt-4.1-mini or ollama:llama3.2."
      })
  @Nullable String model;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      converter = Converters.Address.class,
      description = "A server of your own that speaks OpenAI's protocol; its key is ARC_API_KEY.")
  @Nullable URI baseUrl;

  @Option(
      names = "--budget",
      paramLabel = "USD",
      converter = Converters.Dollars.class,
      description = "Make no call that could cost more.")
  @Nullable BigDecimal budget;

  @Option(names = "--yes", description = "Do not ask before money is spent.")
  boolean yes;

  @Option(
      names = "--dry-run",
      description = "Say which model would be asked and what it would cost; contact nobody.")
  boolean dryRun;

  /// Refuses what cannot be asked for together.
  ///
  /// @param options of the command with which it asks a model: `--profiler llm`
  /// @param asks whether one of them was given
  void check(String options, boolean asks) {
    profiler.check(isRehearsal());
    if (!asks) {
      var said =
          Stream.of(
                  model == null ? null : "--model",
                  baseUrl == null ? null : "--base-url",
                  budget == null ? null : "--budget",
                  yes ? "--yes" : null,
                  dryRun ? "--dry-run" : null)
              .filter(Objects::nonNull)
              .toList();
      if (!said.isEmpty()) {
        throw new UsageException(
            "this command asks a model only with %s; add %s, or leave out %s"
                .formatted(
                    options, options.contains(" or ") ? "one" : "it", String.join(", ", said)));
      }
    }
  }

  boolean isRehearsal() {
    return model == null || model.equals(ModelChoice.REHEARSAL);
  }

  Terms terms() {
    return new Terms(yes, budget);
  }

  ModelChoice choice() {
    return new ModelChoice(Objects.requireNonNull(model), true, baseUrl, RunOptions.USUAL_SEED);
  }
}
