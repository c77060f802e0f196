package dev.arc.cli;

import dev.arc.pipeline.CompareRuns;
import dev.arc.pipeline.DiffReport;
import dev.arc.pipeline.ExpectedImpact;
import dev.arc.pipeline.RegressionGate;
import dev.arc.pipeline.RunReport.Gate.State;
import dev.arc.pipeline.SetMaker;
import dev.arc.scenario.ScenarioSet;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "diff",
    description = {
      "Compare two versions of an agent, or two runs, scenario by scenario.",
      "Tells what changed, what it does to reliability, and which scenarios turned good and bad."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  arc diff configs/finance_agent_v1.yaml configs/finance_agent_v2.yaml",
      "  arc diff last my_agent.yaml",
      "      what an edit does to the newest run",
      "  arc diff last~1 last",
      "  arc diff old.yaml new.yaml --model openai:gpt-4.1-mini --fail-on-regression",
      "  arc diff old.yaml new.yaml --expected-impact",
      "      what is to be expected, from what was played before; plays nothing"
    })
final class DiffCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "<a>",
      description = "The earlier one: a profile's file, or a run.")
  String first = "";

  @Parameters(
      index = "1",
      paramLabel = "<b>",
      description = "What is compared with it: a profile's file, or a run.")
  String second = "";

  @Option(
      names = "--expected-impact",
      description = "Play nothing: say what is to be expected from what was played before.")
  boolean expectedImpact;

  @Option(
      names = "--scenarios",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "How many scenarios to make (50).")
  @Nullable Integer scenarios;

  @Option(
      names = "--set",
      paramLabel = "FILE",
      description = "Play the scenarios of a file that `arc scenarios --write` made.")
  @Nullable String set;

  @Option(
      names = "--fail-on-regression",
      description =
          "A gate: exit 1 when the second is worse. In rehearsal, which plays the same every time, one "
              + "scenario is enough; with a model, more worse than better with McNemar's exact p to 0.05.")
  boolean failOnRegression;

  @Option(
      names = "--agent",
      paramLabel = "NAME",
      description = "Which agent, when the files describe several.")
  @Nullable String agentName;

  @Spec CommandSpec spec;

  @Mixin PlayOptions play = new PlayOptions();

  @Mixin CatalogueOption catalogue = new CatalogueOption();

  @Mixin BesideOption beside = new BesideOption();

  @Mixin OutputOptions output = new OutputOptions();

  private final Shell shell;
  private final Workshop workshop;

  DiffCommand(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (var archive = new Archive(shell, workshop);
        var progress = Progress.of(shell)) {
      var a = Compared.of(first, shell, archive, beside, agentName);
      var b = Compared.of(second, shell, archive, beside, agentName);
      new DiffRules(this, a, b).check();
      var isSame = a.sha256().equals(b.sha256());
      if (expectedImpact) {
        return tell(isSame ? same(a, b) : expected(a, b, archive));
      }
      if (a.run() == null && b.run() == null && isSame) {
        if (play.by.dryRun) {
          PlannedPlays.NONE.tell(shell, output);
          return ExitCode.OK;
        }
        return tell(same(a, b));
      }
      return played(a, b, archive, progress);
    }
  }

  private DiffReport expected(Compared a, Compared b, Archive archive) {
    var expected =
        archive
            .existing()
            .map(store ->
                new ExpectedImpact(store, run -> KeptAgent.of(run, store).map(AgentFile::agent))
                    .of(a.file().agent(), b.file().agent()))
            .orElseGet(ExpectedImpact::unknown);
    return new DiffDraft(a, b).expecting(expected);
  }

  /// One version, twice: nothing is played, and nothing can be worse.
  private DiffReport same(Compared a, Compared b) {
    return new DiffDraft(a, b)
        .unplayed(
            failOnRegression
                ? new DiffReport.Gate(State.PASS, "both are the same version")
                : DiffReport.Gate.NONE);
  }

  private int played(Compared a, Compared b, Archive archive, Progress progress)
      throws InterruptedException {
    var known = catalogue.of(shell, workshop);
    var player = new Player(shell, workshop, archive, progress, play.like(Compared.runOf(a, b)));
    var session = new DiffSession(a, b, player);
    if (!session.isComplete()) {
      session.plan(set(a, b, archive, new SetMaker(known)), new SetMaker(known));
      if (play.by.dryRun) {
        return dryRun(session, player);
      }
      if (!isAgreed(session, player)) {
        shell.err().println("arc: nothing was run");
        return ExitCode.USAGE;
      }
      var ending = session.play();
      if (ending.isPresent() && !session.isComplete()) {
        return ending.get().tell(shell);
      }
    }
    var compared = new CompareRuns(archive.store(), known).compare(session.a(), session.b());
    var gate =
        failOnRegression
            ? RegressionGate.of(compared.paired(), session.isRehearsed())
            : DiffReport.Gate.NONE;
    var code = tell(new DiffDraft(a, b).played(compared, gate));
    return session
        .ending()
        .map(ending -> ending.tell(shell))
        .orElse(compared.isLost() ? ExitCode.INFRASTRUCTURE : code);
  }

  /// What both play: the run's set where one of them is a run; else that of the file, or one that
  /// is made for the first.
  private ScenarioSet set(Compared a, Compared b, Archive archive, SetMaker sets) {
    var run = Compared.runOf(a, b);
    if (run.isPresent()) {
      return archive.store().set(run.get().id());
    }
    return set != null
        ? GivenSet.read(set, shell)
        : sets.generate(
            a.file().agent(),
            Objects.requireNonNullElse(scenarios, RunOptions.USUAL_SCENARIOS),
            play.seed());
  }

  private int dryRun(DiffSession session, Player player) {
    header(session, player);
    var plans = session.toPlay();
    PlannedPlays.of(plans, player.estimate(plans).orElse(null)).tell(shell, output);
    plans.stream().limit(1).forEach(plan -> KeylessModel.tell(plan.model(), shell));
    return ExitCode.OK;
  }

  private void header(DiffSession session, Player player) {
    new DiffHeader(session, player.estimate(session.toPlay()), shell.width(), output.style(shell))
        .print(output.isJson() ? shell.err() : shell.out());
  }

  private boolean isAgreed(DiffSession session, Player player) {
    header(session, player);
    var arguments = spec.root().commandLine().getParseResult().originalArgs();
    return player.isAgreed(session.toPlay(), arguments);
  }

  private int tell(DiffReport report) {
    if (output.isJson()) {
      OutputOptions.json(shell, DiffReport.class, report);
    } else {
      new DiffView(report, shell.width(), output.style(shell)).print(shell.out());
    }
    return switch (report.gate().state()) {
      case NONE, PASS -> ExitCode.OK;
      case FAIL -> ExitCode.GATE_FAILED;
      case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
    };
  }
}
