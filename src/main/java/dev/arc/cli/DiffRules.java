package dev.arc.cli;

import dev.arc.history.RunRecord;
import java.util.Optional;
import java.util.stream.Stream;

/// What cannot be asked of `arc diff` together.
record DiffRules(DiffCommand command, Compared a, Compared b) {

  /// @throws UsageException saying what to leave out or add
  void check() {
    command.play.by.check();
    if (command.set != null && command.scenarios != null) {
      throw new UsageException(
          "--set plays every scenario of its file, --scenarios makes new ones; leave one out");
    }
    if (command.expectedImpact) {
      refuse("--expected-impact plays nothing", played().or(this::gate));
    }
    Compared.runOf(a, b)
        .ifPresent(run -> {
          refuse("run " + run.id() + " says which scenarios are played", set());
          checkAgainst(run);
        });
    if (a.run() != null && b.run() != null) {
      refuse("two runs are compared as they were played", played().filter(this::isNews));
    }
    if (command.failOnRegression) {
      requireOneKind();
    }
    if (command.failOnRegression && !isModelNamed()) {
      throw new UsageException(
          "--fail-on-regression without --model would gate on a rehearsal, which tests the specification and not a model; name the model, or add --model rehearsal if that is what you want");
    }
  }

  /// Who is compared with a run plays as that run was played.
  private void checkAgainst(RunRecord run) {
    if (a.run() != null && b.run() != null) {
      return;
    }
    var reference = run.settings().modelReference();
    if (!run.model().rehearsal() && command.play.by.isRehearsal()) {
      throw new UsageException(
          "run %s was played by %s; to have the other played by it too, add --model %s (that costs money), or compare two profiles in rehearsal"
              .formatted(run.id(), run.model().reference(), reference));
    }
    if (run.model().rehearsal() && !command.play.by.isRehearsal()) {
      throw new UsageException(
          "run %s was a rehearsal, and --model is %s; leave --model out, or compare the two profiles"
              .formatted(run.id(), command.play.by.model));
    }
    var trials = run.settings().trials();
    if (command.play.trials != null && command.play.trials != trials) {
      throw new UsageException(
          "run %s has %s of each scenario, and --trials is %d; leave it out"
              .formatted(run.id(), Grammar.count(trials, "trial"), command.play.trials));
    }
    var seed = run.settings().seed();
    if (command.play.seed != null && command.play.seed != seed) {
      throw new UsageException(
          "run %s was played with seed %d, and --seed is %d; leave it out"
              .formatted(run.id(), seed, command.play.seed));
    }
  }

  /// Whether a gate was asked for with a model in mind: of runs, when they were played.
  private boolean isModelNamed() {
    var runs = Stream.of(a, b).map(Compared::run).flatMap(Stream::ofNullable).toList();
    return command.play.by.model != null
        || (!runs.isEmpty() && runs.stream().allMatch(run -> run.settings().modelNamed()));
  }

  /// One that was rehearsed says nothing against one that a model played.
  private void requireOneKind() {
    var kinds =
        Stream.of(a, b)
            .map(Compared::run)
            .flatMap(Stream::ofNullable)
            .map(run -> run.model().rehearsal())
            .distinct()
            .count();
    if (kinds > 1) {
      throw new UsageException(
          "--fail-on-regression compares what one model did, and one of the runs is a rehearsal, the other is not; leave the gate out, or compare runs of one model");
    }
  }

  /// Whether an option says more of two runs than that they were rehearsed, which a gate wants to
  /// hear.
  private boolean isNews(String option) {
    var rehearsed =
        Stream.of(a, b).map(Compared::run).allMatch(run -> run != null && run.model().rehearsal());
    return !(option.equals("--model") && rehearsed && command.play.by.isRehearsal());
  }

  private Optional<String> set() {
    return command.set != null
        ? Optional.of("--set")
        : command.scenarios != null ? Optional.of("--scenarios") : Optional.empty();
  }

  private Optional<String> played() {
    return set().or(() -> command.play.given().findFirst());
  }

  private Optional<String> gate() {
    return command.failOnRegression ? Optional.of("--fail-on-regression") : Optional.empty();
  }

  private static void refuse(String why, Optional<String> option) {
    option.ifPresent(name -> {
      throw new UsageException(why + "; leave out " + name);
    });
  }
}
