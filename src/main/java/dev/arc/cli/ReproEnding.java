package dev.arc.cli;

import dev.arc.evaluation.Judgement;
import dev.arc.evaluation.Verdict;
import dev.arc.pipeline.ReproduceFailure.Quorum;
import dev.arc.pipeline.ReproduceFailure.Result;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How making a failure smaller ended: what is said of it, and the exit code.
record ReproEnding(Shell shell, OutputOptions output, Replayed replayed) {

  /// What was played again, and how.
  record Replayed(FailedPlay failure, RunPlan plan, Quorum quorum, Replays replays) {

    String model() {
      return plan.model().identity().reference();
    }

    /// How a command names the model, after a blank; empty for the rehearsal.
    String byModel() {
      var server = plan.settings().baseUrl();
      return plan.isRehearsal()
          ? ""
          : " --model "
              + AgentArgument.quoted(plan.settings().modelReference())
              + (server == null ? "" : " --base-url " + AgentArgument.quoted(server));
    }
  }

  /// @param write the file that the smallest scenario goes to; null for none
  int reproduced(Result.Reproduced found, @Nullable String write) {
    var failure = replayed.failure();
    var document = ReproDocument.of(found, failure.lost(), circumstances(found, write));
    if (write != null) {
      SetFile.of(write, shell).write(failure.alone(document.smallest()));
    }
    if (output.isJson()) {
      OutputOptions.json(shell, ReproDocument.class, document);
    } else {
      var whole = failure.scenario().situation();
      new ReproView(document, whole, shell.width(), output.style(shell))
          .print(shell.out(), next(write));
    }
    if (replayed.replays().isHalted()) {
      return ExitCode.INTERRUPTED;
    }
    return found.trouble().isPresent() || replayed.replays().isRefused()
        ? ExitCode.INFRASTRUCTURE
        : ExitCode.OK;
  }

  private ReproDocument.Circumstances circumstances(
      Result.Reproduced found, @Nullable String write) {
    var model = replayed.plan().model().identity();
    var replays = replayed.replays();
    return new ReproDocument.Circumstances(
        replayed.failure().run().id().value(),
        new ReproDocument.Model(model.reference(), model.rehearsal()),
        replayed.quorum(),
        found.trouble().or(replays::says).orElse(null),
        replays.played(),
        replays.costUsd(),
        write);
  }

  private List<String> next(@Nullable String write) {
    var failure = replayed.failure();
    var agent = failure.run().agent();
    return write == null
        ? List.of(
            "arc repro %s %s%s --write repro.json"
                .formatted(failure.run().id(), failure.scenario().id(), replayed.byModel()),
            "arc show %s %s".formatted(failure.run().id(), failure.scenario().id()))
        : List.of(
            "arc run %s --set %s%s"
                .formatted(
                    AgentArgument.of(agent.profile(), agent.name(), failure.agent().texts()),
                    AgentArgument.quoted(write),
                    replayed.byModel()),
            "arc show last 1");
  }

  /// The failure did not come back: the agent is not always wrong here, or nobody could tell.
  int notSeenAgain(Result.NotSeenAgain gone) {
    var failure = replayed.failure();
    var errors = gone.judgements().stream().filter(ReproEnding::isError).toList();
    var played = gone.judgements().size() - errors.size();
    var again = gone.judgements().stream().filter(failure.lost()::isIn).count();
    shell
        .err()
        .println(
            "arc: %s failed %s in run %s; played again by %s, it did so in %d of %s%s%s"
                .formatted(
                    failure.scenario().id(),
                    failure.lost().expectation(),
                    failure.run().id(),
                    replayed.model(),
                    again,
                    Grammar.count(played, "play"),
                    why(errors),
                    cost()));
    shell.err().flush();
    if (replayed.replays().isHalted()) {
      return ExitCode.INTERRUPTED;
    }
    return !errors.isEmpty() || replayed.replays().isRefused()
        ? ExitCode.INFRASTRUCTURE
        : ExitCode.INCONCLUSIVE;
  }

  private static boolean isError(Judgement judgement) {
    return judgement.verdict() == Verdict.ERROR;
  }

  private String why(List<Judgement> errors) {
    if (!errors.isEmpty()) {
      return "; %s ended in an error, which says nothing about the agent (%s); try again later"
          .formatted(Grammar.count(errors.size(), "play"), errors.getLast().reason());
    }
    return Optional.of(replayed.replays())
        .flatMap(Replays::says)
        .map(says -> "; " + says)
        .orElseGet(this::flaky);
  }

  private String flaky() {
    return ": a failure that comes and goes has no smallest form; `arc run %s%s --trials 10` shows how often %s fails"
        .formatted(
            replayed.plan().agent().file(),
            replayed.byModel(),
            replayed.failure().scenario().tests().family());
  }

  private String cost() {
    return replayed.plan().isRehearsal()
        ? ""
        : "; cost " + Figures.dollars(replayed.replays().costUsd());
  }
}
