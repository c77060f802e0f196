package dev.arc.cli;

import dev.arc.cost.Spending;
import dev.arc.evaluation.Verdict;
import dev.arc.pipeline.ReproduceFailure;
import dev.arc.pipeline.ReproduceFailure.Quorum;
import dev.arc.pipeline.ReproduceFailure.Result;
import dev.arc.scenario.Scenario;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "repro",
    description = "Make a failed scenario as small as it can be while it is still failed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  arc repro last 3f9c",
      "      what of the scenario whose id begins so the failure needs",
      "  arc repro last 3f9c --write repro.json",
      "      write it to a file that `arc run <agent> --set repro.json` plays"
    })
final class ReproCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "<run>",
      description = "A run: its id, the beginning of it, last, or last~1 for the one before.")
  String run = "";

  @Parameters(
      index = "1",
      paramLabel = "<scenario>",
      description = "A scenario that failed in it: its id, the beginning of it, or its position.")
  String scenario = "";

  @Option(
      names = "--trial",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Which trial of the scenario; the first that failed, if not said.")
  @Nullable Integer trial;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Write what is left to a file that `arc run <agent> --set FILE` plays.")
  @Nullable String write;

  @Spec CommandSpec spec;

  @Mixin ReproOptions options = new ReproOptions();

  @Mixin OutputOptions output = new OutputOptions();

  private final Shell shell;
  private final Workshop workshop;

  ReproCommand(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (var archive = new Archive(shell, workshop);
        var progress = Progress.of(shell)) {
      if (write != null) {
        SetFile.of(write, shell);
      }
      var failure = FailedPlay.find(archive, run, scenario, trial);
      ChangedFiles.tell(failure.run(), archive.store(), shell);
      var again = again(failure, progress);
      var forecast = ReproForecast.of(again, options.plays, new CostForecast(workshop, archive));
      if (options.by.dryRun) {
        return dryRun(again, forecast);
      }
      if (again.model().identity().rehearsal()) {
        return reproduce(failure, again.times(1), Quorum.ONCE, Integer.MAX_VALUE);
      }
      say(forecast.says());
      if (!isAgreed(forecast)) {
        say("nothing was played");
        return ExitCode.USAGE;
      }
      return reproduce(failure, again.times(1), Quorum.TWO_OF_THREE, options.plays);
    }
  }

  private FailedPlay.Again again(FailedPlay failure, Progress progress) {
    var choice = failure.choice(options.by);
    var model =
        new ModelMaker(shell, workshop, progress)
            .make(choice, failure.agent().agent().profile(), 1, options.by.dryRun);
    return new FailedPlay.Again(failure, model, choice);
  }

  private int dryRun(FailedPlay.Again again, ReproForecast forecast) {
    (output.isJson() ? shell.err() : shell.out()).println(forecast.says());
    forecast.planned().tell(shell, output);
    KeylessModel.tell(again.model(), shell);
    return ExitCode.OK;
  }

  private boolean isAgreed(ReproForecast forecast) {
    var arguments = spec.root().commandLine().getParseResult().originalArgs();
    return new Consent(shell, arguments)
        .isGiven(forecast.model(), forecast.estimate(), options.by.terms());
  }

  private int reproduce(FailedPlay failure, RunPlan plan, Quorum quorum, int most)
      throws InterruptedException {
    var spending = new Spending(Optional.ofNullable(options.by.budget), BigDecimal.ZERO);
    var replays = new Replays(workshop, plan, spending, most);
    try (var _ = shell.interrupts().onFirst(() -> stop(replays))) {
      var reproduce = new ReproduceFailure(plan.agent(), replays, quorum);
      return switch (reproduce.of(failure.scenario(), failure.lost(), replays::isOver)) {
        case Result.Reproduced found -> {
          tell(found, failure, circumstances(failure, plan, quorum, replays, spending));
          yield replays.isHalted() ? ExitCode.INTERRUPTED : ExitCode.OK;
        }
        case Result.NotSeenAgain gone -> notSeenAgain(gone, failure, plan, replays);
      };
    }
  }

  private void stop(Replays replays) {
    say("stopping; the smallest so far is kept (again: stops at once)");
    replays.stop();
  }

  private ReproDocument.Circumstances circumstances(
      FailedPlay failure, RunPlan plan, Quorum quorum, Replays replays, Spending spending) {
    var model = plan.model().identity();
    return new ReproDocument.Circumstances(
        failure.run().id().value(),
        new ReproDocument.Model(model.reference(), model.rehearsal()),
        quorum,
        replays.says().orElse(null),
        spending.unpriced() > 0 ? null : spending.spent(),
        write);
  }

  private void tell(
      Result.Reproduced found, FailedPlay failure, ReproDocument.Circumstances circumstances) {
    var document = ReproDocument.of(found, failure.lost(), circumstances);
    if (write != null) {
      var set = failure.alone(document.smallest());
      SetFile.of(write, shell).write(set);
    }
    if (output.isJson()) {
      OutputOptions.json(shell, ReproDocument.class, document);
    } else {
      var whole = failure.scenario().situation();
      new ReproView(document, whole, shell.width(), output.style(shell))
          .print(shell.out(), next(failure, document));
    }
  }

  private List<String> next(FailedPlay failure, ReproDocument document) {
    var agent = failure.run().agent();
    return write == null
        ? List.of(
            "arc repro %s %s --write repro.json"
                .formatted(failure.run().id(), failure.scenario().id()),
            "arc show %s %s".formatted(failure.run().id(), failure.scenario().id()))
        : List.of(
            "arc run %s --set %s%s"
                .formatted(
                    AgentArgument.of(agent.profile(), agent.name(), failure.agent().texts()),
                    AgentArgument.quoted(write),
                    document.model().rehearsal() ? "" : " --model " + document.model().name()),
            "arc show last 1");
  }

  /// The failure did not come back: the agent is not always wrong here, or nobody could tell.
  private int notSeenAgain(
      Result.NotSeenAgain gone, FailedPlay failure, RunPlan plan, Replays replays) {
    var judged = gone.judgements();
    var errors =
        judged.stream().filter(each -> each.verdict() == Verdict.ERROR).map(each -> each.reason());
    var error = errors.findFirst();
    var again = judged.stream().filter(failure.lost()::isIn).count();
    say(
        "%s failed %s in run %s; played again by %s, it did so in %d of %s%s"
            .formatted(
                failure.scenario().id(),
                failure.lost().expectation(),
                failure.run().id(),
                plan.model().identity().reference(),
                again,
                Grammar.count(judged.size(), "play"),
                error
                    .or(replays::says)
                    .map(why -> " (" + why + "); try again later")
                    .orElse(": " + flaky(failure.scenario(), plan))));
    if (replays.isHalted()) {
      return ExitCode.INTERRUPTED;
    }
    return error.isPresent() || judged.isEmpty() ? ExitCode.INFRASTRUCTURE : ExitCode.INCONCLUSIVE;
  }

  private static String flaky(Scenario scenario, RunPlan plan) {
    return "a failure that comes and goes has no smallest form; `arc run %s --trials 10` shows how often %s fails"
        .formatted(plan.agent().file(), scenario.tests().family());
  }

  private void say(String sentence) {
    shell.err().println("arc: " + sentence);
    shell.err().flush();
  }
}
