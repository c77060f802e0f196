package dev.arc.cli;

import dev.arc.capability.Citations;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.history.Slot;
import dev.arc.pipeline.Divergence;
import dev.arc.pipeline.Divergence.Diverged;
import dev.arc.pipeline.ResultsProcessor;
import dev.arc.pipeline.RunReport;
import dev.arc.scenario.Scenario;
import dev.arc.trace.Trajectory;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = "Show a run, or one of its plays step by step.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  arc show last",
      "      every scenario of the newest run, with its verdict",
      "  arc show last 3f9c",
      "      what happened in the scenario whose id begins so",
      "  arc show last~1 --output json"
    })
final class ShowCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "<run>",
      description = "A run: its id, the beginning of it, last, or last~1 for the one before.")
  String run = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "<scenario>",
      description =
          "A scenario of the run: its id, the beginning of it, or its position in the set.")
  @Nullable String scenario;

  @Option(
      names = "--trial",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Which trial of the scenario (1).")
  @Nullable Integer trial;

  @Mixin OutputOptions output = new OutputOptions();

  private final Shell shell;
  private final Workshop workshop;

  ShowCommand(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    if (scenario == null && trial != null) {
      throw new UsageException(
          "--trial %d of which scenario? `arc show %s <scenario> --trial %d`"
              .formatted(trial, run, trial));
    }
    try (var archive = new Archive(shell, workshop)) {
      var record = archive.run(run);
      ChangedFiles.tell(record, archive.store(), shell);
      if (scenario == null) {
        showRun(record, archive.store());
      } else {
        showPlay(record, archive.store(), scenario);
      }
      return ExitCode.OK;
    }
  }

  private void showRun(RunRecord record, RunStore store) {
    var agent = KeptAgent.of(record, store).map(AgentFile::agent);
    var report =
        new ResultsProcessor(store, workshop::catalogue)
            .report(record, store.set(record.id()), agent, false);
    if (output.isJson()) {
      OutputOptions.json(shell, RunReport.class, report);
    } else {
      var style = output.style(shell);
      new RunTable(report, shell.width(), style)
          .print(shell.out(), agent.map(known -> known.profile().version()).orElse(null));
      new ReportView(report, shell.width(), style).print(shell.out());
    }
  }

  /// The rehearsal names lines of the prompt; the reader has the file.
  private static UnaryOperator<String> reasoning(RunRecord record, RunStore store) {
    return record.model().rehearsal()
        ? KeptAgent.of(record, store)
            .map(AgentFile::agent)
            .map(agent -> Citations.of(agent.file(), agent.profile().prompt()))
            .<UnaryOperator<String>>map(citations -> citations::shown)
            .orElse(UnaryOperator.identity())
        : UnaryOperator.identity();
  }

  private void showPlay(RunRecord record, RunStore store, String name) {
    var set = store.set(record.id());
    var position = new ScenarioReference(name).in(set.scenarios(), record);
    var found = set.scenarios().get(position);
    var slot = new Slot(position, trial == null ? 1 : trial);
    var outcome =
        store
            .outcome(record.id(), slot)
            .orElseThrow(() -> new UsageException(notPlayed(record, found, slot)));
    var document =
        new PlayDocument(
            PlayDocument.SCHEMA_VERSION,
            record.id().value(),
            record.model().rehearsal(),
            found,
            outcome.trajectory(),
            outcome.result().judgement(),
            divergence(record, store, found, outcome.trajectory()));
    if (output.isJson()) {
      OutputOptions.json(shell, PlayDocument.class, document);
    } else {
      var reasoning = reasoning(record, store);
      new PlayView(document, reasoning, shell.width(), output.style(shell)).print(shell.out());
    }
  }

  /// Where a failed play was lost; null where it was not, or its agent is no longer known.
  private static @Nullable Diverged divergence(
      RunRecord record, RunStore store, Scenario scenario, Trajectory trajectory) {
    return KeptAgent.of(record, store)
        .flatMap(file -> Divergence.of(file.agent(), scenario, trajectory))
        .orElse(null);
  }

  private static String notPlayed(RunRecord record, Scenario scenario, Slot slot) {
    var trials = record.settings().trials();
    return slot.trial() > trials
        ? "--trial is %d, and run %s has %s of each scenario"
            .formatted(slot.trial(), record.id(), Grammar.count(trials, "trial"))
        : "%s has not been played yet in run %s; `arc run --resume %s` goes on"
            .formatted(scenario.id(), record.id(), record.id());
  }
}
