package dev.arc.cli;

import dev.arc.evaluation.Verdict;
import dev.arc.pipeline.RunReport;
import dev.arc.pipeline.RunReport.ScenarioLine;
import java.io.PrintWriter;

/// Every play of a run in a line.
final class RunTable {

  private final RunReport report;
  private final int width;
  private final Style style;

  RunTable(RunReport report, int width, Style style) {
    this.report = report;
    this.width = width;
    this.style = style;
  }

  void print(PrintWriter out) {
    var run = report.run();
    out.println(
        "%s  %s (%s, text %d), %s, %s"
            .formatted(
                style.bold("Run " + run.id()),
                report.agent().name(),
                report.agent().profile(),
                report.agent().version(),
                Times.minute(run.startedAt()),
                run.state().replace('_', ' ')));
    out.println();
    var table =
        run.trials() == 1
            ? new Table("Verdict", "Id", "Tests", "Request, and why not passed")
            : new Table("Verdict", "Id", "Trial", "Tests", "Request, and why not passed");
    report.scenarios().each(line -> add(table, line));
    table.print(out, style, width);
    out.println();
  }

  private void add(Table table, ScenarioLine line) {
    var verdict = Verdicts.shown(line.verdict(), style);
    var what =
        "\"%s\"%s"
            .formatted(
                Wrap.cut(line.request(), 100),
                line.verdict() == Verdict.PASS ? "" : "\n" + line.reason());
    if (report.run().trials() == 1) {
      table.add(verdict, line.id(), line.family(), what);
    } else {
      table.add(verdict, line.id(), String.valueOf(line.trial()), line.family(), what);
    }
  }
}
