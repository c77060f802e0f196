package dev.arc.cli;

import dev.arc.history.RunId;
import java.math.BigDecimal;
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

  @Mixin PlayOptions play = new PlayOptions();

  @Mixin ProfilerOption profiler = new ProfilerOption();

  @Mixin GenerateOption generate = new GenerateOption();

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

  /// Where plays run.
  enum Engine {
    LOCAL
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
    profiler.check(resume == null && play.by.isRehearsal());
    generate.check(resume == null && play.by.isRehearsal());
    if (set != null && generate.asksModel()) {
      throw new UsageException(
          "--set plays every scenario of its file, --generate llm has others written; leave one out");
    }
    play.by.check();
    if (resume == null && failUnder != null && play.by.model == null) {
      throw new UsageException(rehearsedGate(failUnder));
    }
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
                    play.trials == null ? null : "--trials",
                    play.seed == null ? null : "--seed",
                    play.by.model == null ? null : "--model",
                    play.by.baseUrl == null ? null : "--base-url",
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
