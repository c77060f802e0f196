package dev.arc.cli;

import java.math.BigDecimal;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who plays a failure again, and on what terms. What was not said is null.
final class ReproOptions {

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = {
        "Who plays: rehearsal, profile (the profile's own model), or a name such as",
        "openai:gpt-4.1-mini. Without it, rehearsals are rehearsed again; what a real model",
        "failed is played again by a model that you name."
      })
  @Nullable String model;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      converter = Converters.Address.class,
      description = "A server of your own that speaks OpenAI's protocol; its key is ARC_API_KEY.")
  @Nullable URI baseUrl;

  @Option(
      names = "--plays",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Play at most so often with a model that is no rehearsal (60).")
  int plays = 60;

  @Option(
      names = "--budget",
      paramLabel = "USD",
      converter = Converters.Dollars.class,
      description = "Stop before the model's calls cost more; the smallest so far is shown.")
  @Nullable BigDecimal budget;

  @Option(names = "--yes", description = "Do not ask before money is spent.")
  boolean yes;

  Terms terms() {
    return new Terms(yes, budget);
  }
}
