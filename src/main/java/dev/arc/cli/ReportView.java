package dev.arc.cli;

import dev.arc.evaluation.Verdict;
import dev.arc.pipeline.RunReport;
import dev.arc.pipeline.RunReport.Cluster;
import dev.arc.pipeline.RunReport.Gate;
import dev.arc.pipeline.RunReport.ScenarioLine;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What came of a run, for people: panel, summary tree, breaking points, failure clusters, what to
/// type next.
final class ReportView {

  private static final int SHOWN_REQUESTS = 3;
  private static final Pattern FIGURES = Pattern.compile("\\d+([.,]\\d+)*");

  private static final String NOT_THE_JOB =
      "anything the agent is hired for: Arc's catalogue has no scenarios of its field, so it met everyday records of another one. The score is about how it treats data and failing tools, not about its job";

  private final RunReport report;
  private final int width;
  private final Style style;

  ReportView(RunReport report, int width, Style style) {
    this.report = report;
    this.width = width;
    this.style = style;
  }

  void print(PrintWriter out) {
    new ScorePanel(report, style).print(out);
    summary().print(out, style, width);
    new BreakingPoints(report.progressions()).print(out, style, width);
    var clusters = report.clusters();
    IntStream.range(0, clusters.size())
        .forEach(index -> cluster(index + 1, clusters.get(index), out));
    inconclusive(out);
    next(out);
    out.flush();
  }

  private Tree summary() {
    var score = report.reliability();
    var tree =
        new Tree(
            "Reliability %s%s"
                .formatted(
                    score.score() == null
                        ? "unknown: nothing conclusive"
                        : Figures.percent(score.score()),
                    report.model().rehearsal()
                        ? " in rehearsal (of the specification, not of a vendor's model)"
                        : " with " + report.model().provider() + ":" + report.model().name()));
    if (!report.set().testsTheJob()) {
      tree.add("Not tested", NOT_THE_JOB);
    }
    if (concludes()) {
      tree.add("Interval", interval());
      tree.add("Mix", mix());
    }
    if (!report.untested().isEmpty()) {
      tree.add("Coverage", covered());
    }
    beside(tree);
    tree.add("Time", time());
    tree.add("Cost", cost());
    if (concludes()) {
      tree.add("Key issues", issues());
    }
    if (report.gate().state() != Gate.State.NONE) {
      tree.add("Gate", gate());
    }
    return tree;
  }

  private String covered() {
    var possible =
        report.coverage().stream()
            .filter(row -> row.scenarios() > 0 || row.assumption() != null || row.fault() != null)
            .count();
    var tested = report.coverage().stream().filter(row -> row.scenarios() > 0).count();
    return "%d of %s of capability, assumption and fault tested; %s of the catalogue not (arc scenarios --coverage tells which)"
        .formatted(
            tested,
            Grammar.count(possible, "combination"),
            Grammar.count(report.untested().size(), "entry"));
  }

  private boolean concludes() {
    return report.reliability().passed() + report.reliability().failed() > 0;
  }

  private String interval() {
    var interval = report.reliability().interval();
    var baseline = report.reliability().nullBaseline();
    return "%s to %s (Wilson, %s)%s"
        .formatted(
            Figures.percent(interval.low()),
            Figures.percent(interval.high()),
            Figures.percent(interval.confidence()),
            baseline == null ? "" : "; doing nothing useful gets " + Figures.percent(baseline));
  }

  private String mix() {
    return report.mix().stream()
            .filter(part -> part.total() > 0)
            .map(part -> part.name() + " " + part.passed() + "/" + part.total())
            .collect(Collectors.joining(", "))
        + ": a stress mix, not your traffic";
  }

  private void beside(Tree tree) {
    var score = report.reliability();
    var open = report.run().planned() - report.run().played();
    if (score.errors() + score.invalid() + open == 0) {
      return;
    }
    var words =
        IntStream.range(0, 3)
            .mapToObj(index ->
                switch (index) {
                  case 0 -> score.errors() == 0 ? "" : Grammar.count(score.errors(), "error");
                  case 1 -> score.invalid() == 0 ? "" : score.invalid() + " invalid";
                  default -> open == 0 ? "" : open + " not played";
                })
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(", "));
    tree.add(
        "Not counted",
        words
            + (score.errors() + score.invalid() == 0
                ? ""
                : "; had they all failed: " + Figures.percent(score.atWorst())));
  }

  private String time() {
    var time = report.time();
    var wall = Times.of(Duration.ofMillis(time.wallMs()));
    if (report.model().rehearsal() || time.speedup() < 1) {
      return wall;
    }
    return "%s; one after the other %s, so %s times as fast"
        .formatted(
            wall,
            Times.of(Duration.ofMillis(time.sequentialMs())),
            String.format(Locale.ROOT, "%.1f", time.speedup()));
  }

  private String cost() {
    if (report.hosts().isEmpty()) {
      return "free";
    }
    var estimate = report.cost().estimatedUsd();
    return Figures.dollars(report.cost().actualUsd())
        + (estimate == null
            ? "; no estimate, as there is no price"
            : "; estimated "
                + Figures.dollars(estimate.low())
                + " to "
                + Figures.dollars(estimate.high()));
  }

  private String issues() {
    var clusters = report.clusters();
    return clusters.isEmpty()
        ? "none"
        : clusters.stream()
                .limit(SHOWN_REQUESTS)
                .map(cluster -> cluster.name() + " (" + cluster.failures() + ")")
                .collect(Collectors.joining(", "))
            + (clusters.size() > SHOWN_REQUESTS
                ? ", … " + (clusters.size() - SHOWN_REQUESTS) + " more"
                : "");
  }

  private String gate() {
    var percent = report.gate().failUnder();
    var wanted = percent == null ? "" : percent.toPlainString() + "%";
    return switch (report.gate().state()) {
      case PASS -> style.good("holds") + ", at least " + wanted;
      case FAIL -> style.bad("failed") + ", below " + wanted;
      case INCONCLUSIVE ->
          style.warning("undecided")
              + (report.set().testsTheJob()
                  ? ": what is not counted could lift or sink it past " + wanted
                  : ": nothing that the agent is hired for was tested");
      case NONE -> "";
    };
  }

  private void cluster(int number, Cluster cluster, PrintWriter out) {
    out.println();
    var tree =
        new Tree(
            "Cluster %d: \"%s\" (%s)"
                .formatted(number, cluster.name(), Grammar.count(cluster.failures(), "failure")));
    var line = cluster.line() == null ? "" : place(cluster.line());
    tree.add("Root cause", cluster.rootCause() + line);
    tree.add("Impact", Figures.points(cluster.impact()) + " of reliability");
    tree.add("Affected", affected(cluster.requests()));
    tree.print(out, style, width);
  }

  private String place(int line) {
    return " (" + report.agent().profile() + ":" + line + ")";
  }

  /// A request to two lines at most: what tells it from the others often stands at its end.
  private String affected(List<String> requests) {
    var room = Math.max(width - "└── Affected: ".length(), 20);
    var shown =
        requests.stream()
            .limit(SHOWN_REQUESTS)
            .map(request -> String.join("\n ", Wrap.cut("\"" + request + "\"", room - 1, 2)))
            .collect(Collectors.joining("\n"));
    var more = requests.size() - SHOWN_REQUESTS;
    return more > 0 ? shown + "\n… " + more + " more" : shown;
  }

  private void inconclusive(PrintWriter out) {
    var score = report.reliability();
    if (score.errors() + score.invalid() == 0) {
      return;
    }
    out.println();
    var tree = new Tree("Not the agent's doing (%d)".formatted(score.errors() + score.invalid()));
    var counts = new LinkedHashMap<String, Integer>();
    report
        .scenarios()
        .each(line -> {
          if (!line.verdict().isConclusive()) {
            count(line, counts);
          }
        });
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(SHOWN_REQUESTS)
        .forEach(entry -> tree.add(Grammar.count(entry.getValue(), "time"), entry.getKey()));
    tree.print(out, style, width);
  }

  /// Outages that differ in figures alone, such as in how long they took, are one.
  private static void count(ScenarioLine line, Map<String, Integer> counts) {
    var says = whatHappened(line);
    var alike = FIGURES.matcher(says).replaceAll("0");
    counts.merge(
        counts.keySet().stream()
            .filter(known -> FIGURES.matcher(known).replaceAll("0").equals(alike))
            .findFirst()
            .orElse(says),
        1,
        Integer::sum);
  }

  private static String whatHappened(ScenarioLine line) {
    return (line.verdict() == Verdict.ERROR ? "error: " : "invalid: ") + line.reason();
  }

  private void next(PrintWriter out) {
    out.println();
    out.println("Run " + style.bold(report.run().id()) + " is kept. Next:");
    if (report.reliability().errors() > 0) {
      out.println(
          "  arc run --resume %s      plays again what ended in an error"
              .formatted(report.run().id()));
    }
    var worst = report.clusters().stream().map(cluster -> " " + cluster.scenarios().getFirst());
    out.println("  arc show last" + worst.findFirst().orElse(""));
    if (!report.clusters().isEmpty()) {
      out.println("  arc analyze last");
      out.println("  arc recommend last --verify");
    }
  }
}
