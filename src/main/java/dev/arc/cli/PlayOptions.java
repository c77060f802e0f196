package dev.arc.cli;

import dev.arc.history.RunRecord;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Who plays scenarios, how often and on what terms. What was not said is null.
final class PlayOptions {

  static final long USUAL_SEED = 7;

  @Mixin ModelOptions by = new ModelOptions();

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
      description =
          "What chance is drawn from; the same seed, the same scenarios (7; a run's own beside a run, and another one for trying changes of it).")
  @Nullable Long seed;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Calls at once to a model behind a server (16).")
  @Nullable Integer concurrency;

  /// The same, as another run was played where the user does not say otherwise.
  PlayOptions like(Optional<RunRecord> run) {
    var like = new PlayOptions();
    like.by = by;
    like.trials = trials == null ? run.map(each -> each.settings().trials()).orElse(null) : trials;
    like.seed = seed == null ? run.map(each -> each.settings().seed()).orElse(null) : seed;
    like.concurrency = concurrency;
    return like;
  }

  /// The same, where each set is played with its own seed.
  PlayOptions withoutSeed() {
    var without = new PlayOptions();
    without.by = by;
    without.trials = trials;
    without.concurrency = concurrency;
    return without;
  }

  long seed() {
    return Objects.requireNonNullElse(seed, USUAL_SEED);
  }

  int trials() {
    return Objects.requireNonNullElse(trials, 1);
  }

  /// Calls at once to a model behind a server.
  int callsAtOnce() {
    return Objects.requireNonNullElse(concurrency, ModelChoice.CALLS_AT_ONCE);
  }

  /// The options that were given, by name.
  Stream<String> given() {
    return Stream.concat(
        by.given(),
        Stream.of(
                trials == null ? null : "--trials",
                seed == null ? null : "--seed",
                concurrency == null ? null : "--concurrency")
            .flatMap(Stream::ofNullable));
  }
}
