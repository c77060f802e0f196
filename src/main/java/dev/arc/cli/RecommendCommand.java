package dev.arc.cli;

import dev.arc.history.RunRecord;
import dev.arc.pipeline.EvaluateAgent.RunEnd;
import dev.arc.pipeline.RecommendationReport;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "recommend",
    description =
        "Say what to change in an agent's configuration after a run; try it out, and write it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  arc recommend last",
      "      what would help most, as a diff of the agent's file",
      "  arc recommend last --cluster currency_assumption --verify",
      "      what it does to scenarios that it was not derived from",
      "  arc recommend last --cluster currency_assumption --apply"
    })
final class RecommendCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin RecommendOptions options = new RecommendOptions();

  @Mixin PlayOptions play = new PlayOptions();

  @Mixin CatalogueOption catalogue = new CatalogueOption();

  @Mixin BesideOption beside = new BesideOption();

  @Mixin OutputOptions output = new OutputOptions();

  private final Shell shell;
  private final Workshop workshop;

  RecommendCommand(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
  }

  @Override
  public Integer call() throws InterruptedException {
    play.by.check();
    options.check(play);
    try (var archive = new Archive(shell, workshop);
        var progress = Progress.of(shell)) {
      var run = archive.run(options.reference());
      var known = catalogue.of(shell, workshop);
      var current = CurrentAgent.of(run, archive.store(), new Folders(shell), beside);
      var desk =
          new RecommendDesk(
              new RecommendDesk.Subject(run, current, archive.store()), known, options);
      var player = new Player(shell, workshop, archive, progress, play.withoutSeed());
      return recommended(desk, player, run, current);
    }
  }

  private int recommended(RecommendDesk desk, Player player, RunRecord run, CurrentAgent current)
      throws InterruptedException {
    var withheld = written(desk, player, current);
    var early = Optional.<RunEnd>empty();
    var unmeasured = Optional.<Candidate>empty();
    if (options.verify && (play.by.dryRun || !desk.candidates().isEmpty())) {
      var verification = desk.verification(player, RecommendOptions.otherSeed(play, run));
      if (play.by.dryRun) {
        return dryRun(verification, player, desk);
      }
      if (!isAgreed(verification, player, desk)) {
        shell.err().println("arc: nothing was tried");
        return ExitCode.USAGE;
      }
      early = verification.play();
      unmeasured = verification.unmeasured();
      desk.tried(verification);
    }
    desk.keep(shell.clock().get());
    show(desk.report(withheld), current, run);
    if (early.isPresent()) {
      return new DiffEnding(early.get()).tell(shell);
    }
    if (unmeasured.isPresent()) {
      return untold(unmeasured.get());
    }
    return options.apply
        ? new FixApplication(shell, output.isJson() ? shell.err() : shell.out(), arguments())
            .apply(desk, current, play.by.yes)
        : ExitCode.OK;
  }

  /// Nothing is applied that was to be tried and could not be.
  private int untold(Candidate candidate) {
    shell
        .err()
        .println(
            "arc: \"%s\" was played, and no scenario was concluded both with and without it: its effect is not known, and nothing was written; type this again when the model replies"
                .formatted(candidate.remedy().says()));
    shell.err().flush();
    return ExitCode.INFRASTRUCTURE;
  }

  /// What a model wrote beside what the catalogue has; nothing unless that was asked for.
  private List<RecommendationReport.Withheld> written(
      RecommendDesk desk, Player player, CurrentAgent current) throws InterruptedException {
    if (options.fixer != RecommendOptions.Fixer.LLM) {
      return List.of();
    }
    var written = new FixWriter(shell, workshop, arguments()).write(desk.brief(), current, play.by);
    player.spent(written.spent());
    return desk.add(written);
  }

  private int dryRun(FixVerification verification, Player player, RecommendDesk desk) {
    header(verification, player, desk);
    var plans = verification.plans();
    PlannedPlays.of(plans, player.estimate(plans).orElse(null)).tell(shell, output);
    plans.stream().limit(1).forEach(plan -> KeylessModel.tell(plan.model(), shell));
    return ExitCode.OK;
  }

  private boolean isAgreed(FixVerification verification, Player player, RecommendDesk desk) {
    header(verification, player, desk);
    return player.isAgreed(verification.plans(), arguments());
  }

  private void header(FixVerification verification, Player player, RecommendDesk desk) {
    var plans = verification.plans();
    player
        .estimate(plans)
        .map(all ->
            new VerificationHeader(
                plans,
                verification.playedBefore(),
                desk.candidates().size(),
                all,
                new VerificationHeader.Page(shell.width(), style())))
        .ifPresent(header -> header.print(output.isJson() ? shell.err() : shell.out()));
  }

  private void show(RecommendationReport report, CurrentAgent current, RunRecord run) {
    if (output.isJson()) {
      OutputOptions.json(shell, RecommendationReport.class, report);
    } else {
      new RecommendView(report, shell.width(), style())
          .print(shell.out(), options, current.changed(), run.model().rehearsal());
    }
  }

  private List<String> arguments() {
    return spec.root().commandLine().getParseResult().originalArgs();
  }

  private Style style() {
    return output.style(shell);
  }
}
