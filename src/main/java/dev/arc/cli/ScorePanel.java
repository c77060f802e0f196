package dev.arc.cli;

import dev.arc.expectation.Dimension;
import dev.arc.pipeline.RunReport;
import dev.arc.pipeline.RunReport.DimensionLine;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// The headline in a box: reliability, the five dimensions, the composite.
final class ScorePanel {

  private static final int INSIDE = 45;
  private static final int BAR = 10;
  private static final String NOT_THE_JOB = "on foreign records: its job was not tested";

  private final RunReport report;
  private final Style style;

  ScorePanel(RunReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  void print(PrintWriter out) {
    out.println("┌" + "─".repeat(INSIDE) + "┐");
    row(out, style.bold(headline()), headline().length());
    if (!report.set().testsTheJob()) {
      row(out, style.warning(NOT_THE_JOB), NOT_THE_JOB.length());
    }
    if (report.model().rehearsal()) {
      row(out, style.dim("in rehearsal"), "in rehearsal".length());
    }
    if (report.reliability().passed() + report.reliability().failed() > 0) {
      dimensions(out);
    }
    out.println("└" + "─".repeat(INSIDE) + "┘");
  }

  private void dimensions(PrintWriter out) {
    out.println("├" + "─".repeat(INSIDE) + "┤");
    Arrays.stream(Dimension.values()).map(this::line).forEach(line -> dimension(out, line));
    var composite =
        String.format(
            Locale.ROOT,
            "%-22s%10s %s/10",
            "Weighted",
            "",
            tenths(
                Objects.requireNonNull(
                    report.reliability().composite(), "a panel shows what was concluded")));
    row(out, composite, composite.length());
  }

  /// A dimension that no scenario checks is shown as such, not left out.
  private DimensionLine line(Dimension dimension) {
    return report.dimensions().stream()
        .filter(line -> line.name() == dimension)
        .findFirst()
        .orElse(new DimensionLine(dimension, dimension.weight(), 0, 0, 0, "no check"));
  }

  private String headline() {
    var score = report.reliability();
    var conclusive = score.passed() + score.failed();
    return conclusive == 0
        ? "Reliability Score: none (nothing conclusive)"
        : "Reliability Score: %s (%d/%d %s)"
            .formatted(
                Figures.percent(
                    Objects.requireNonNull(score.score(), "a panel shows what was concluded")),
                score.passed(),
                conclusive,
                report.run().trials() == 1 ? "scenarios" : "plays");
  }

  private void dimension(PrintWriter out, DimensionLine line) {
    var weight = "(%d%%)".formatted(Math.round(line.weight() * 100));
    var score = line.checks() == 0 ? "-" : tenths(line.score()) + "/10";
    var name = Figures.words(line.name().name());
    var text = "%-20s%s %-6s %s".formatted(name, bar(line), score, weight);
    row(out, text.replace(bar(line), coloured(line)), text.length());
  }

  private String coloured(DimensionLine line) {
    if (line.checks() == 0) {
      return style.dim(bar(line));
    }
    if (line.score() >= 0.9) {
      return style.good(bar(line));
    }
    return line.score() >= 0.7 ? style.warning(bar(line)) : style.bad(bar(line));
  }

  private static String bar(DimensionLine line) {
    var full = (int) Math.round(line.score() * BAR);
    return "█".repeat(full) + "░".repeat(BAR - full);
  }

  /// A tenth is told apart from full marks: 9.96 is 9.9, not 10.
  private static String tenths(double score) {
    var tenths = Math.floor(score * 100 + 1e-9) / 10;
    return tenths == Math.rint(tenths)
        ? String.format(Locale.ROOT, "%.0f", tenths)
        : String.format(Locale.ROOT, "%.1f", tenths);
  }

  private static void row(PrintWriter out, String text, int length) {
    out.println("│ " + text + " ".repeat(Math.max(INSIDE - 1 - length, 0)) + "│");
  }
}
