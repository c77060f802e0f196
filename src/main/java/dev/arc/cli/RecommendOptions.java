package dev.arc.cli;

import dev.arc.history.RunRecord;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What can be said to `arc recommend`. What was not said is null.
final class RecommendOptions {

  static final int USUAL_SHOWN = 3;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "<run>",
      description =
          "A run: its id, the beginning of it, last (the default), or last~1 for the one before.")
  @Nullable String run;

  @Option(names = "--run-id", paramLabel = "RUN", description = "The same, as an option.")
  @Nullable String runId;

  @Option(
      names = "--cluster",
      paramLabel = "ID",
      description = "Only what helps against this cluster of failures: its id or its name.")
  @Nullable String cluster;

  @Option(
      names = "--top",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "How many recommendations to show, and to try (3).")
  int top = USUAL_SHOWN;

  @Option(
      names = "--verify",
      description =
          "Try each: the agent with and without the change, on the scenarios that failed and on others "
              + "that the change was not derived from.")
  boolean verify;

  @Option(
      names = "--apply",
      description =
          "Write the first recommendation into the agent's file, with a backup; asks, unless a model measured it.")
  boolean apply;

  @Option(
      names = "--fixer",
      paramLabel = "SOURCE",
      description =
          "Where changes come from: catalogue (the default), or llm: then the model named by --model "
              + "writes further ones, in one call that is paid for; they need --verify.")
  Fixer fixer = Fixer.CATALOGUE;

  /// Who writes the changes.
  enum Fixer {
    CATALOGUE,
    LLM
  }

  /// Refuses what cannot be asked for together.
  void check(PlayOptions play) {
    if (run != null && runId != null) {
      throw new UsageException(
          "the run is named twice, %s and --run-id %s; leave one out".formatted(run, runId));
    }
    if (fixer == Fixer.LLM && play.by.isRehearsal()) {
      throw new UsageException(
          "--fixer llm has a model write changes, and the rehearsal is no such model; name one, such as --model openai:gpt-4.1-mini, or leave --fixer out");
    }
    if (fixer == Fixer.LLM && !verify) {
      throw new UsageException(
          "--fixer llm recommends only what was tried; add --verify, or leave --fixer out");
    }
    var said = play.given().filter(name -> !(apply && name.equals("--yes"))).toList();
    if (!verify && !said.isEmpty()) {
      throw new UsageException(
          "without --verify nothing is tried, and %s is about trying; add --verify, or leave out %s"
              .formatted(said.getFirst(), String.join(", ", said)));
    }
  }

  String reference() {
    return Objects.requireNonNullElse(run, Objects.requireNonNullElse(runId, "last"));
  }

  /// Another seed than the run's, so that what is drawn from it was not seen in the run.
  ///
  /// @throws UsageException when the user names the run's own
  static long otherSeed(PlayOptions play, RunRecord run) {
    var seed = run.settings().seed();
    if (play.seed != null && play.seed == seed) {
      throw new UsageException(
          "--seed is %d, the seed of run %s itself: a change is tried on scenarios that the run did not have; name another, or leave it out for %d"
              .formatted(seed, run.id(), seed + 1));
    }
    return play.seed == null ? seed + 1 : play.seed;
  }
}
