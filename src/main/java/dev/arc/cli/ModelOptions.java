package dev.arc.cli;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which model is to work, and on what terms: the same words for every command that may spend
/// money. What was not said is null.
final class ModelOptions {

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = {
        "rehearsal (Arc's own, free; the default), profile (the profile's),",
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
      description = "Stop before the model's calls cost more; what was done by then is kept.")
  @Nullable BigDecimal budget;

  @Option(names = "--yes", description = "Agree beforehand to whatever would be asked.")
  boolean yes;

  @Option(
      names = "--dry-run",
      description = "Show what would be done and what it would cost; contact nobody.")
  boolean dryRun;

  boolean isRehearsal() {
    return model == null || model.equals(ModelChoice.REHEARSAL);
  }

  /// Refuses what cannot be asked for together.
  void check() {
    if (baseUrl != null && isRehearsal()) {
      throw new UsageException(
          "--base-url says where a model is, but none was named; add --model NAME (the name it has on that server)");
    }
  }

  /// @param seed of a rehearsal
  ModelChoice choice(long seed) {
    return new ModelChoice(
        Objects.requireNonNullElse(model, ModelChoice.REHEARSAL), model != null, baseUrl, seed);
  }

  Terms terms() {
    return new Terms(yes, budget);
  }

  /// The options that were given, by name.
  Stream<String> given() {
    return Stream.of(
            model == null ? null : "--model",
            baseUrl == null ? null : "--base-url",
            budget == null ? null : "--budget",
            yes ? "--yes" : null,
            dryRun ? "--dry-run" : null)
        .flatMap(Stream::ofNullable);
  }
}
