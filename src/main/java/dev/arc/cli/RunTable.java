package dev.arc.cli;

import dev.arc.evaluation.Verdict;
import dev.arc.pipeline.RunReport;
import dev.arc.pipeline.RunReport.ScenarioLine;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every play of a run in a few lines, what did not pass first.
final class RunTable {
  private static final int INDENT = 9;
  private static final int READABLE = 40;
  private static final List<Verdict> ORDER =
      List.of(Verdict.FAIL, Verdict.ERROR, Verdict.INVALID, Verdict.PASS);

  private final RunReport report;
  private final int width;
  private final Style style;

  RunTable(RunReport report, int width, Style style) {
    this.report = report;
    this.width = width;
    this.style = style;
  }

  /// @param declared the version that the profile gives itself; null when it gives none
  void print(PrintWriter out, @Nullable String declared) {
    var run = report.run();
    var heading =
        "%s (%s, version %d%s), %s, %s"
            .formatted(
                report.agent().name(),
                report.agent().profile(),
                report.agent().version(),
                declared == null ? "" : " here, \"" + declared + "\" in its file",
                Times.minute(run.startedAt()) + " UTC",
                run.state().replace('_', ' '));
    var name = "Run " + run.id() + "  ";
    out.println(
        Wrap.hanging(name, "  ", heading, width).replaceFirst("^" + name, style.bold(name)));
    out.println();
    for (var verdict : ORDER) {
      if (count(verdict) > 0) {
        report
            .scenarios()
            .each(line -> {
              if (line.verdict() == verdict) {
                print(line, out);
              }
            });
      }
    }
    out.println();
  }

  private int count(Verdict verdict) {
    var score = report.reliability();
    return switch (verdict) {
      case PASS -> score.passed();
      case FAIL -> score.failed();
      case ERROR -> score.errors();
      case INVALID -> score.invalid();
    };
  }

  private void print(ScenarioLine line, PrintWriter out) {
    var trial = report.run().trials() == 1 ? "" : ", trial " + line.trial();
    var head = "%s  %s%s".formatted(line.id(), line.family(), trial);
    var verdict = Verdicts.shown(line.verdict(), style);
    var padding = " ".repeat(Math.max(INDENT - Wrap.length(Verdicts.word(line.verdict())), 1));
    var room = width - INDENT - Wrap.length(head) - 2;
    var request = "\"" + line.request() + "\"";
    if (room >= READABLE) {
      out.println(verdict + padding + head + "  " + style.dim(Wrap.cut(request, room)));
    } else {
      out.println(verdict + padding + head);
      out.println(" ".repeat(INDENT) + style.dim(Wrap.cut(request, width - INDENT)));
    }
    if (line.verdict() != Verdict.PASS) {
      Wrap.cut(line.reason(), width - INDENT, 2)
          .forEach(part -> out.println(" ".repeat(INDENT) + part));
    }
  }
}
