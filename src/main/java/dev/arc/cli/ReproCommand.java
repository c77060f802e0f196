package dev.arc.cli;

import dev.arc.cost.Spending;
import dev.arc.pipeline.ReproduceFailure;
import dev.arc.pipeline.ReproduceFailure.Quorum;
import dev.arc.pipeline.ReproduceFailure.Result;
import java.math.BigDecimal;
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
        return reproduce(archive, failure, again.times(1), Quorum.ONCE);
      }
      say(forecast.says());
      if (!isAgreed(forecast)) {
        say("nothing was played");
        return ExitCode.USAGE;
      }
      return reproduce(archive, failure, again.times(1), Quorum.TWO_OF_THREE);
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

  private int reproduce(Archive archive, FailedPlay failure, RunPlan plan, Quorum quorum)
      throws InterruptedException {
    var most = plan.isRehearsal() ? Integer.MAX_VALUE : options.plays;
    var spending = new Spending(Optional.ofNullable(options.by.budget), BigDecimal.ZERO);
    var replays = new Replays(workshop, plan, spending, most);
    var ending =
        new ReproEnding(shell, output, new ReproEnding.Replayed(failure, plan, quorum, replays));
    try (var _ = shell.interrupts().onFirst(() -> stop(replays))) {
      var reproduce = new ReproduceFailure(plan.agent(), replays, quorum);
      return switch (reproduce.of(failure.scenario(), failure.lost(), replays::isOver)) {
        case Result.Reproduced found -> ending.reproduced(found, write);
        case Result.NotSeenAgain gone -> ending.notSeenAgain(gone);
      };
    } finally {
      if (replays.played() > 0) {
        new Ledger(shell, archive.store(), plan.model().identity())
            .keep(
                "making a failure smaller", failure.run().id(), replays.usage(), replays.costUsd());
      }
    }
  }

  private void stop(Replays replays) {
    say("stopping; the smallest so far is kept (again: stops at once)");
    replays.stop();
  }

  private void say(String sentence) {
    shell.err().println("arc: " + sentence);
    shell.err().flush();
  }
}
