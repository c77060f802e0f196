package dev.arc.cli;

import dev.arc.pipeline.ScenarioReport;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A scenario set, for people: one line each, and how it came about.
final class ScenariosView {

  private final ScenarioReport report;
  private final int width;
  private final Style style;

  ScenariosView(ScenarioReport report, int width, Style style) {
    this.report = report;
    this.width = width;
    this.style = style;
  }

  void print(PrintWriter out, boolean coverage, String agent, @Nullable String written) {
    if (written == null && !coverage) {
      list(out);
    }
    if (coverage) {
      new CoverageView(report, width, style).print(out);
    }
    about(out);
    out.println();
    out.println("Next:");
    out.println("  arc run " + agent + (written == null ? "" : " --set " + written));
    out.flush();
  }

  private void list(PrintWriter out) {
    var table = new Table("Id", "Tests", "Level", "Request");
    for (var scenario : report.scenarios()) {
      table.add(
          scenario.id(),
          scenario.tests().family() + (scenario.tests().writtenBy() == null ? "" : " (model)"),
          scenario.tests().level().name().toLowerCase(Locale.ROOT),
          Wrap.cut(scenario.situation().request(), 120));
    }
    table.print(out, style, width);
    out.println();
  }

  private void about(PrintWriter out) {
    var set = report.set();
    var tree =
        new Tree(
            "%s, seed %d, set %s"
                .formatted(
                    Grammar.count(set.scenarios(), "scenario"),
                    set.seed(),
                    set.sha256().substring(0, 8)));
    var violations = report.violations();
    if (violations > 0) {
      tree.add("Focus", set.focusName() + ", violated in " + violations);
    }
    if (set.steering() != null) {
      tree.add("Steered", set.steering());
    }
    tree.add(
        "Fairness",
        "the oracle passes %d, doing nothing useful passes %d, the fault in question is caught in %d"
            .formatted(
                report.arms().oraclePassed(),
                report.arms().nullPassed(),
                report.arms().mutantCaught()));
    tree.add("Null baseline", Figures.percent(report.nullBaseline()) + ": doing nothing useful");
    var written = report.written();
    if (written != null) {
      tree.add("Written", WrittenView.says(written, WrittenView.scenarios(report.scenarios())));
      written.entries().stream()
          .filter(entry -> entry.scenarios() == 0)
          .forEach(entry -> tree.add("Dropped", WrittenView.why(entry)));
    }
    report.rejected().stream()
        .filter(each -> !WrittenView.tells(written, each))
        .forEach(each -> tree.add("Not used", each.count() + ": " + each.why()));
    report.blocked().forEach(each -> tree.add("No more", each.tool() + ": " + each.why()));
    tree.print(out, style, width);
  }
}
