package dev.arc.cli;

import dev.arc.cli.StatusDocument.RunLine;
import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "status",
    description = "Show what has been run here, and what is being played.",
    footerHeading = "%nExamples:%n",
    footer = {"  arc status", "  arc status --runs --costs --output json"})
final class StatusCommand implements Callable<Integer> {

  private static final int NEWEST = 10;

  @Option(names = "--runs", description = "List all runs, not the newest ten alone.")
  boolean runs;

  @Option(names = "--costs", description = "Add up what models cost, in runs and beside them.")
  boolean costs;

  @Mixin OutputOptions output = new OutputOptions();

  private final Shell shell;
  private final Workshop workshop;

  StatusCommand(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    try (var archive = new Archive(shell, workshop)) {
      var file = new Folders(shell).shown(archive.file());
      var document =
          archive
              .existing()
              .map(store -> document(store, file))
              .orElse(
                  new StatusDocument(StatusDocument.SCHEMA_VERSION, file, 0, List.of(), List.of()));
      if (output.isJson()) {
        OutputOptions.json(shell, StatusDocument.class, document);
      } else {
        new StatusView(document, shell.width(), output.style(shell)).print(shell.out());
      }
      return ExitCode.OK;
    }
  }

  private StatusDocument document(RunStore store, String file) {
    var all = store.runs();
    return new StatusDocument(
        StatusDocument.SCHEMA_VERSION,
        file,
        all.size(),
        all.stream()
            .filter(run -> runs || run.settings().trial() == null)
            .limit(runs ? Long.MAX_VALUE : NEWEST)
            .map(run -> line(run, store))
            .toList(),
        costs ? Costs.of(all, store) : List.of());
  }

  private static RunLine line(RunRecord run, RunStore store) {
    var tally = store.tally(run.id());
    return new RunLine(
        run.id().value(),
        run.startedAt(),
        state(run, store),
        run.agent().name(),
        run.agent().version(),
        run.model().rehearsal() ? run.model().name() : run.model().reference(),
        run.model().rehearsal(),
        run.settings().plays(),
        tally.total(),
        tally.passed(),
        tally.failed(),
        tally.errors(),
        tally.invalid(),
        tally.conclusive() == 0 ? null : (double) tally.passed() / tally.conclusive(),
        run.settings().trial());
  }

  /// A run that is open and that nobody plays was left behind by a process that was killed.
  private static String state(RunRecord run, RunStore store) {
    if (run.state() != RunRecord.State.OPEN) {
      return run.state().name().toLowerCase(Locale.ROOT);
    }
    return store.isPlayed(run.id()) ? "playing" : "stopped";
  }
}
