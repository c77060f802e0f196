package dev.arc.cli;

import dev.arc.history.RunId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What can be said to `arc run`. What was not said is null.
final class RunOptions {

  static final int USUAL_SCENARIOS = 50;
  static final long USUAL_SEED = 7;

  @Parameters(
      arity = "0..1",
      paramLabel = "<agent>",
      description = "The file that configures the agent, here or in configs/.")
  @Nullable String agent;

  @Option(
      names = "--agent",
      paramLabel = "NAME",
      description = "Which agent, when the file describes several.")
  @Nullable String agentName;

  @Option(
      names = "--scenarios",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "How many scenarios to make (50).")
  @Nullable Integer scenarios;

  @Mixin SamplesOption samples = new SamplesOption();

  @Mixin SteeringOptions steering = new SteeringOptions();

  @Mixin CatalogueOption catalogue = new CatalogueOption();

  @Mixin BesideOption beside = new BesideOption();

  @Option(
      names = "--set",
      paramLabel = "FILE",
      description = "Play the scenarios of a file that `arc scenarios --write` made.")
  @Nullable String set;

  @Option(
      names = "--trials",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "How often to play each scenario (1).")
  @Nullable Integer trials;

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

  @Mixin ProfilerOption profiler = new ProfilerOption();

  @Mixin GenerateOption generate = new GenerateOption();

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
      description = "Stop before the model's calls cost more; --resume goes on.")
  @Nullable BigDecimal budget;

  @Option(
      names = "--time-budget",
      paramLabel = "TIME",
      converter = Converters.Time.class,
      description = "Start no play after this time, such as 5m; --resume goes on.")
  @Nullable Duration timeBudget;

  @Option(
      names = "--fail-under",
      paramLabel = "PERCENT",
      converter = Converters.Percent.class,
      description = "A gate: exit 1 when the reliability is below.")
  @Nullable BigDecimal failUnder;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "Where plays run: local (this machine, the default).")
  @Nullable Engine engine;

  @Option(
      names = "--save-run",
      paramLabel = "ID",
      description = "The name of the run, instead of one that Arc makes up.")
  @Nullable String saveRun;

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      description = "Go on with a run that was stopped: its id, or last.")
  @Nullable String resume;

  @Option(names = "--yes", description = "Do not ask before money is spent.")
  boolean yes;

  @Option(
      names = "--dry-run",
      description = "Show what would be played and what it would cost; contact nobody.")
  boolean dryRun;

  /// Where plays run.
  enum Engine {
    LOCAL
  }

  boolean isRehearsal() {
    return model == null || model.equals(ModelChoice.REHEARSAL);
  }

  /// Refuses what cannot be asked for together.
  void check() {
    if (resume != null) {
      checkResume(resume);
    } else if (agent == null) {
      throw new UsageException(
          set == null
              ? "which agent? Name its profile: `arc run <agent>`, such as `arc run configs/finance_agent_v1.yaml`"
              : "which agent is to play %s? A set file serves any agent: `arc run <agent> --set %s`"
                  .formatted(set, set));
    }
    if (saveRun != null) {
      named(saveRun);
    }
    if (set != null && scenarios != null) {
      throw new UsageException(
          "--set plays every scenario of its file, --scenarios makes new ones; leave one out");
    }
    var steered = steering.given().toList();
    if (set != null && !steered.isEmpty()) {
      throw new UsageException(
          "--set plays every scenario of its file, %s says which to make; leave one out"
              .formatted(listed(steered)));
    }
    profiler.check(resume == null && isRehearsal());
    generate.check(resume == null && isRehearsal());
    if (set != null && generate.asksModel()) {
      throw new UsageException(
          "--set plays every scenario of its file, --generate llm has others written; leave one out");
    }
    if (baseUrl != null && isRehearsal()) {
      throw new UsageException(
          "--base-url says where a model is, but none was named; add --model NAME (the name it has on that server)");
    }
    if (resume == null && failUnder != null && model == null) {
      throw new UsageException(rehearsedGate(failUnder));
    }
  }

  Terms terms() {
    return new Terms(yes, budget);
  }

  /// Calls at once to a model behind a server.
  int callsAtOnce() {
    return Objects.requireNonNullElse(concurrency, ModelChoice.CALLS_AT_ONCE);
  }

  static RunId named(String name) {
    try {
      return new RunId(name);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--save-run: " + e.getMessage(), e);
    }
  }

  static String rehearsedGate(BigDecimal failUnder) {
    return "--fail-under %s without --model would gate on a rehearsal, which tests the specification and not a model; name the model, or add --model rehearsal if that is what you want"
        .formatted(failUnder.toPlainString());
  }

  private void checkResume(String run) {
    var said =
        Stream.concat(
                steering.given(),
                Stream.of(
                    agent == null ? null : "<agent>",
                    agentName == null ? null : "--agent",
                    set == null ? null : "--set",
                    samples.trace == null ? null : "--samples",
                    catalogue.folders == null ? null : "--catalog",
                    scenarios == null ? null : "--scenarios",
                    trials == null ? null : "--trials",
                    seed == null ? null : "--seed",
                    model == null ? null : "--model",
                    baseUrl == null ? null : "--base-url",
                    profiler.asksModel() ? "--profiler" : null,
                    generate.asksModel() ? "--generate" : null,
                    saveRun == null ? null : "--save-run"))
            .filter(Objects::nonNull)
            .toList();
    if (!said.isEmpty()) {
      throw new UsageException(
          "--resume %s goes on with what that run was started with; leave out %s"
              .formatted(run, listed(said)));
    }
  }

  private static String listed(List<String> words) {
    return String.join(", ", words);
  }
}
