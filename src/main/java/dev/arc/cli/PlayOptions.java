package dev.arc.cli;

import dev.arc.history.RunRecord;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who plays, how often and on what terms, for commands that play agents to find something out.
/// What was not said is null.
final class PlayOptions {

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = {
        "Who plays: rehearsal (free, offline, the default), profile (the profile's own model),",
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
      names = "--trials",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "How often to play each scenario (1).")
  @Nullable Integer trials;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.Seed.class,
      description = "What chance is drawn from (7); the same seed, the same scenarios.")
  @Nullable Long seed;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Calls at once to a model behind a server (16).")
  @Nullable Integer concurrency;

  @Option(
      names = "--budget",
      paramLabel = "USD",
      converter = Converters.Dollars.class,
      description = "Stop before the model's calls cost more, all plays together.")
  @Nullable BigDecimal budget;

  @Option(names = "--yes", description = "Do not ask before money is spent.")
  boolean yes;

  boolean isRehearsal() {
    return model == null || model.equals(ModelChoice.REHEARSAL);
  }

  /// Whether something was said of how to play, beside who does.
  boolean saysHow() {
    return trials != null || seed != null || concurrency != null || budget != null;
  }

  /// Refuses what cannot be asked for together.
  void check() {
    if (baseUrl != null && isRehearsal()) {
      throw new UsageException(
          "--base-url says where a model is, but none was named; add --model NAME (the name it has on that server)");
    }
  }

  /// The same, as another run was played where the user does not say otherwise.
  PlayOptions like(Optional<RunRecord> run) {
    var like = new PlayOptions();
    like.model = model;
    like.baseUrl = baseUrl;
    like.trials = trials == null ? run.map(each -> each.settings().trials()).orElse(null) : trials;
    like.seed = seed == null ? run.map(each -> each.settings().seed()).orElse(null) : seed;
    like.concurrency = concurrency;
    like.budget = budget;
    like.yes = yes;
    return like;
  }

  ModelChoice choice() {
    return new ModelChoice(
        Objects.requireNonNullElse(model, ModelChoice.REHEARSAL), model != null, baseUrl, seed());
  }

  long seed() {
    return Objects.requireNonNullElse(seed, RunOptions.USUAL_SEED);
  }

  int trials() {
    return Objects.requireNonNullElse(trials, 1);
  }

  /// Calls at once to a model behind a server.
  int callsAtOnce() {
    return Objects.requireNonNullElse(concurrency, ModelChoice.CALLS_AT_ONCE);
  }

  Terms terms() {
    return new Terms(yes, budget);
  }
}
