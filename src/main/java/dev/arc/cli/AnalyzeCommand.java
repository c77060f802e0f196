package dev.arc.cli;

import dev.arc.history.RunRecord;
import dev.arc.history.RunStore;
import dev.arc.pipeline.AnalysisReport;
import dev.arc.pipeline.AnalyzeRun;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "analyze",
    description = "Find out why a run failed: its failures by what caused them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  arc analyze",
      "      why the newest run failed",
      "  arc analyze last --compare last~1",
      "      which clusters of failures are new, gone, grown, shrunk",
      "  arc analyze --run-id nightly --format json"
    })
final class AnalyzeCommand implements Callable<Integer> {

  private static final String LAST = "last";

  @Spec CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "<run>",
      description = "A run: its id, the beginning of it, last (the default), or last~1.")
  @Nullable String run;

  @Option(names = "--run-id", paramLabel = "ID", description = "The run, as an option.")
  @Nullable String runId;

  @Option(names = "--last", description = "The newest run (the default).")
  boolean last;

  @Option(
      names = "--compare",
      paramLabel = "RUN",
      description = "An earlier run, to tell which clusters are new, gone, grown or shrunk.")
  @Nullable String compare;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (the default) or json; the same as --output.")
  @Nullable TableFormat format;

  @Mixin OutputOptions output = new OutputOptions();

  private final Shell shell;
  private final Workshop workshop;

  AnalyzeCommand(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
  }

  /// The formats, as they are called here.
  enum TableFormat {
    TABLE,
    JSON
  }

  @Override
  public Integer call() {
    var reference = reference();
    if (format == TableFormat.TABLE && output.isJson()) {
      throw new UsageException("--format table and --output json are two formats; leave one out");
    }
    try (var archive = new Archive(shell, workshop)) {
      var record = archive.run(reference);
      var earlier = compare == null ? null : archive.run(compare);
      if (earlier != null && earlier.id().equals(record.id())) {
        throw new UsageException(
            "--compare is %s, and that is run %s itself; name another, such as last~1"
                .formatted(compare, record.id()));
      }
      if (earlier != null && !earlier.agent().name().equals(record.agent().name())) {
        shell
            .err()
            .println(
                "arc: run %s is of %s, and run %s of %s: what is new or gone may be the agent's, not a change's"
                    .formatted(
                        earlier.id(), earlier.agent().name(), record.id(), record.agent().name()));
        shell.err().flush();
      }
      if (earlier != null && archive.store().tally(earlier.id()).conclusive() == 0) {
        throw new UsageException(
            "--compare is run %s, which concluded nothing: there is nothing to compare with; name another"
                .formatted(earlier.id()));
      }
      ChangedFiles.tell(record, archive.store(), shell);
      print(record, earlier, archive.store());
      return ExitCode.OK;
    }
  }

  private String reference() {
    var named = Stream.of(run, runId, last ? LAST : null).filter(name -> name != null).toList();
    if (named.size() > 1) {
      throw new UsageException(
          "more than one run is named (%s); name it once".formatted(String.join(", ", named)));
    }
    return named.isEmpty() ? LAST : named.getFirst();
  }

  private void print(RunRecord record, @Nullable RunRecord earlier, RunStore store) {
    var report =
        new AnalyzeRun(store, workshop::catalogue)
            .analyze(
                played(record, store),
                Optional.ofNullable(earlier).map(each -> played(each, store)));
    if (output.isJson() || format == TableFormat.JSON) {
      OutputOptions.json(shell, AnalysisReport.class, report);
    } else {
      new AnalysisView(report, commands(), shell.width(), output.style(shell)).print(shell.out());
    }
  }

  private static AnalyzeRun.Played played(RunRecord record, RunStore store) {
    return new AnalyzeRun.Played(record, KeptAgent.of(record, store).map(AgentFile::agent));
  }

  /// The commands that there are: none else is recommended.
  private Set<String> commands() {
    return Set.copyOf(spec.parent().subcommands().keySet());
  }
}
