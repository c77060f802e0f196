package dev.arc.cli;

import dev.arc.evaluation.Verdict;
import dev.arc.history.RunRecord;
import dev.arc.json.Codec;
import dev.arc.json.Json;
import dev.arc.pipeline.EvaluateAgent.RunEnd;
import dev.arc.pipeline.ResultsProcessor;
import dev.arc.pipeline.RunReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "run",
    description = "Test an agent: make scenarios, play them, judge, and say what to change.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  arc run configs/finance_agent_v1.yaml",
      "  arc run my_agent.yaml --model openai:gpt-4.1-mini --budget 1",
      "  arc run my_agent.yaml --model openai:my-model --base-url http://127.0.0.1:8080/v1",
      "  arc run my_agent.yaml --set set.json --trials 5 --output json",
      "  arc run --resume last"
    })
final class RunCommand implements Callable<Integer> {

  @Mixin RunOptions options;
  @Mixin CommonOptions common;

  private final Shell shell;
  private final Workshop workshop;

  RunCommand(Shell shell, Workshop workshop) {
    this.shell = shell;
    this.workshop = workshop;
    this.options = new RunOptions();
    this.common = new CommonOptions();
  }

  @Override
  public Integer call() throws InterruptedException {
    options.check();
    try (var archive = new Archive(shell, workshop);
        var progress = Progress.of(shell)) {
      var plan = new RunPlanner(shell, workshop, archive, progress).plan(options);
      var header = new RunHeader(plan, shell.width(), shell.style(common.noColor));
      header.print(options.output == Format.JSON ? shell.err() : shell.out());
      var session = new RunSession(shell, workshop, archive.store(), progress);
      var run = session.begin(plan, new RunRecord.Forecast(null, null), options.saveRun);
      var end = session.play(run, plan, options);
      var report = report(end, plan, archive);
      print(report, end);
      return code(report, end);
    }
  }

  private RunReport report(RunEnd end, RunPlan plan, Archive archive) {
    var report =
        new ResultsProcessor(archive.store(), workshop::catalogue)
            .report(
                end.run(),
                plan.agent().capabilities().assumptions(),
                plan.resumed().isPresent(),
                0);
    return options.failUnder == null ? report : ResultsProcessor.gated(report, options.failUnder);
  }

  private void print(RunReport report, RunEnd end) {
    if (options.output == Format.JSON) {
      shell.out().println(Json.pretty(Codec.of(RunReport.class).toJson(report)));
    } else {
      new ReportView(report, shell.width(), shell.style(common.noColor)).print(shell.out());
    }
    if (!end.says().isEmpty()) {
      shell
          .err()
          .println("arc: " + end.says() + "; go on: `arc run --resume " + end.run().id() + "`");
    }
  }

  private static int code(RunReport report, RunEnd end) {
    if (end.run().state() == RunRecord.State.STOPPED) {
      return ExitCode.INTERRUPTED;
    }
    var conclusive = report.scenarios().stream().anyMatch(line -> line.verdict().isConclusive());
    if (!conclusive
        && report.scenarios().stream().anyMatch(line -> line.verdict() == Verdict.ERROR)) {
      return ExitCode.INFRASTRUCTURE;
    }
    return switch (report.gate().state()) {
      case FAIL -> ExitCode.GATE_FAILED;
      case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
      case PASS -> ExitCode.OK;
      case NONE ->
          end.run().state() == RunRecord.State.BROKEN ? ExitCode.INFRASTRUCTURE : ExitCode.OK;
    };
  }
}
