package dev.arc.cli;

import dev.arc.pipeline.DiffReport;
import dev.arc.pipeline.DiffReport.ClusterLine;
import dev.arc.pipeline.DiffReport.Expected;
import dev.arc.pipeline.DiffReport.Paired;
import dev.arc.pipeline.DiffReport.Turned;
import dev.arc.pipeline.RunReport.Gate.State;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A comparison for people: the difference first, then what turned, what changed, and what to type
/// next.
final class DiffView {

  private static final int SHOWN = 3;
  private static final int SHOWN_LINES = 40;

  private final DiffReport report;
  private final int width;
  private final Style style;

  DiffView(DiffReport report, int width, Style style) {
    this.report = report;
    this.width = width;
    this.style = style;
  }

  void print(PrintWriter out) {
    var paired = report.paired();
    var expected = report.expected();
    if (paired != null && paired.scenarios() == 0) {
      nothingCompared(paired, out);
    } else if (paired != null) {
      difference(paired, out);
      turned("Worse", paired.worse(), out);
      turned("Better", paired.better(), out);
    } else if (expected != null) {
      expectation(expected, out);
    } else {
      out.println(style.bold("Both are the same version; there is nothing to compare."));
    }
    changes(out);
    texts(out);
    next(out);
    out.flush();
  }

  private void difference(Paired paired, PrintWriter out) {
    var tree = new Tree(headline(paired));
    tree.add("Interval", interval(paired));
    tree.add(
        "Compared",
        "%s, one by one; chance alone splits them so with %s (McNemar, exact)"
            .formatted(
                Grammar.count(paired.scenarios(), "scenario"),
                Figures.probability(paired.mcnemarP())));
    leftOut(paired, tree);
    new DiffCaveats(report).all().forEach((name, says) -> tree.add(style.warning(name), says));
    clusters(tree);
    cost(tree);
    if (report.gate().state() != State.NONE) {
      tree.add("Gate", gate());
    }
    tree.print(out, style, width);
  }

  private void nothingCompared(Paired paired, PrintWriter out) {
    var tree = new Tree("No scenario was concluded by both: nothing can be compared");
    leftOut(paired, tree);
    if (report.gate().state() != State.NONE) {
      tree.add("Gate", gate());
    }
    tree.print(out, style, width);
  }

  private String headline(Paired paired) {
    return "Reliability %s to %s%s: %s"
        .formatted(
            Figures.percent(paired.a()),
            Figures.percent(paired.b()),
            report.isRehearsed() ? " in rehearsal" : "",
            signed(paired.difference()));
  }

  private static String signed(double difference) {
    var points = Figures.points(Math.abs(difference));
    if (points.equals("0 points")) {
      return "no difference";
    }
    return (difference > 0 ? "+" : "-") + points;
  }

  private static String interval(Paired paired) {
    return "%s to %s points (%s, %s%s)"
        .formatted(
            number(paired.low() * 100),
            number(paired.high() * 100),
            Figures.words(paired.method()),
            Figures.percent(paired.confidence()),
            paired.low() <= 0 && paired.high() >= 0 ? "; it includes 0" : "");
  }

  private static String number(double points) {
    return Figures.signedPoints(points);
  }

  private static void leftOut(Paired paired, Tree tree) {
    if (paired.unsettled() > 0) {
      tree.add(
          "Left out",
          Grammar.are(paired.unsettled()) + " not concluded by both (errors, invalid, not played)");
    }
    if (paired.alone() > 0) {
      tree.add(
          "Not compared",
          Grammar.count(paired.alone(), "scenario") + " that only one of them was to play");
    }
  }

  private void clusters(Tree tree) {
    var clusters = report.clusters();
    if (!clusters.gone().isEmpty()) {
      tree.add("Failures gone", listed(clusters.gone(), true));
    }
    if (!clusters.new_().isEmpty()) {
      tree.add("New failures", style.bad(listed(clusters.new_(), false)));
    }
    var changed = clusters.kept().stream().filter(each -> each.a() != each.b()).toList();
    if (!changed.isEmpty()) {
      tree.add(
          "Changed",
          changed.stream()
              .map(each -> "%s (%d to %d)".formatted(each.name(), each.a(), each.b()))
              .collect(Collectors.joining(", ")));
    }
  }

  private static String listed(List<ClusterLine> lines, boolean before) {
    return lines.stream()
        .map(each -> each.name() + " (" + (before ? each.a() : each.b()) + ")")
        .collect(Collectors.joining(", "));
  }

  /// Money where money was spent, and how long users would have waited for an answer.
  private void cost(Tree tree) {
    var before = report.a().costUsd();
    var after = report.b().costUsd();
    if (isPaid(before) || isPaid(after)) {
      tree.add("Cost", Figures.dollars(before) + " to " + Figures.dollars(after));
    }
    var first = report.a().virtualMs();
    var second = report.b().virtualMs();
    if (first != null && second != null) {
      tree.add("Time to answer", seconds(first) + " to " + seconds(second) + ", in virtual time");
    }
  }

  private static String seconds(double millis) {
    return Times.of(Duration.ofMillis(Math.round(millis)));
  }

  private static boolean isPaid(@Nullable BigDecimal cost) {
    return cost == null || cost.signum() != 0;
  }

  private String gate() {
    var gate = report.gate();
    return switch (gate.state()) {
      case PASS -> style.good("holds") + ": " + gate.says();
      case FAIL -> style.bad("failed") + ": " + gate.says();
      case INCONCLUSIVE -> style.warning("undecided") + ": " + gate.says();
      case NONE -> "";
    };
  }

  private void turned(String name, List<Turned> all, PrintWriter out) {
    if (all.isEmpty()) {
      return;
    }
    out.println();
    out.println(style.bold(name + " (" + Grammar.count(all.size(), "scenario") + ")"));
    for (var each : all.stream().limit(SHOWN).toList()) {
      var request = Wrap.cut("\"" + each.request() + "\"", width - 3, 2);
      out.println("  " + String.join("\n   ", request));
      var trials = each.a() == Math.rint(each.a()) && each.b() == Math.rint(each.b());
      var shares =
          trials ? "" : Figures.percent(each.a()) + " to " + Figures.percent(each.b()) + "; ";
      var when = name.equals("Better") ? "before: " : "now: ";
      out.println(Wrap.hanging("    ", "    ", shares + when + each.says(), width));
    }
    if (all.size() > SHOWN) {
      out.println("  … " + (all.size() - SHOWN) + " more");
    }
  }

  private void expectation(Expected expected, PrintWriter out) {
    var points = expected.points();
    if (points == null) {
      out.println(style.bold("Expected impact: no history yet"));
      out.println(Wrap.hanging("  ", "  ", expected.basis(), width));
      return;
    }
    var tree = new Tree("Expected impact: %s of reliability".formatted(signed(points / 100)));
    tree.add(
        "Source",
        switch (expected.source()) {
          case MEASURED -> "measured on these versions";
          case REHEARSED -> "rehearsed on these versions, not measured on a model";
          case HISTORY -> "an estimate from similar changes";
          case NONE -> "none";
        });
    var low = expected.low();
    var high = expected.high();
    if (low != null && high != null) {
      tree.add("Range", number(low) + " to " + number(high) + " points");
    }
    tree.add("Confidence", Figures.percent(expected.confidence()));
    tree.add("Rests on", expected.basis());
    tree.print(out, style, width);
  }

  private void changes(PrintWriter out) {
    if (report.changes().isEmpty()) {
      return;
    }
    out.println();
    out.println(style.bold("Changes"));
    for (var change : report.changes()) {
      var place = change.line() == 0 ? "" : ":" + change.line();
      out.println(
          Wrap.hanging("  ", "      ", change.what() + place + "  " + change.says(), width));
    }
  }

  private void texts(PrintWriter out) {
    if (report.diff().isEmpty()) {
      return;
    }
    out.println();
    var lines = report.diff().lines().toList();
    lines.stream().limit(SHOWN_LINES).map(this::coloured).forEach(out::println);
    if (lines.size() > SHOWN_LINES) {
      out.println(
          "… %d more lines; --output json has all of them".formatted(lines.size() - SHOWN_LINES));
    }
  }

  private String coloured(String line) {
    if (line.startsWith("+") && !line.startsWith("+++")) {
      return style.good(line);
    }
    return line.startsWith("-") && !line.startsWith("---") ? style.bad(line) : line;
  }

  private void next(PrintWriter out) {
    var before = report.a().run();
    var after = report.b().run();
    var paired = report.paired();
    if (before == null || after == null || paired == null) {
      return;
    }
    out.println();
    out.println("Runs " + style.bold(before) + " and " + style.bold(after) + " are kept. Next:");
    if (!paired.worse().isEmpty()) {
      out.println("  arc show " + after + " " + paired.worse().getFirst().id());
    } else if (!paired.better().isEmpty()) {
      out.println("  arc show " + before + " " + paired.better().getFirst().id());
    } else {
      out.println("  arc show " + after);
    }
  }
}
