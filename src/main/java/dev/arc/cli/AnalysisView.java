package dev.arc.cli;

import dev.arc.analysis.ClusterComparison.Change;
import dev.arc.analysis.FailureForms.Branch;
import dev.arc.analysis.FailureForms.Form;
import dev.arc.pipeline.AnalysisReport;
import dev.arc.pipeline.AnalysisReport.Cluster;
import dev.arc.pipeline.AnalysisReport.Comparison;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Why a run failed, for people: each cluster with its cause and the evidence, what has changed
/// since another run, what to type next.
final class AnalysisView {

  private static final int SHOWN_REQUESTS = 3;
  private static final int SHOWN_FORMS = 3;
  private static final int LONGEST_FORM = 150;
  private static final Pattern STEPS = Pattern.compile(" \\((?:step|steps) \\d[^)]*\\)$");

  private final AnalysisReport report;
  private final Set<String> commands;
  private final int width;
  private final Style style;

  /// @param commands that there are to type next
  AnalysisView(AnalysisReport report, Set<String> commands, int width, Style style) {
    this.report = report;
    this.commands = commands;
    this.width = width;
    this.style = style;
  }

  void print(PrintWriter out) {
    out.println(Wrap.hanging("", "", heading(), width));
    if (report.run().played() < report.run().planned()) {
      out.println(Wrap.hanging("", "", unfinished(), width));
    }
    var clusters = report.clusters();
    for (var index = 0; index < clusters.size(); index++) {
      cluster(index + 1, clusters.get(index), out);
    }
    var comparison = report.comparison();
    if (comparison != null) {
      comparison(comparison, out);
    }
    next(out);
    out.flush();
  }

  private String heading() {
    var score = report.reliability();
    var agent = report.agent().name() + ", version " + report.agent().version();
    var how = report.model().rehearsal() ? " (rehearsal)" : "";
    var result = score.score();
    return "Run %s of %s%s: %s"
        .formatted(
            style.bold(report.run().id()),
            agent,
            how,
            result == null
                ? "nothing was concluded, so there is nothing to analyse"
                : score.failed() == 0
                    ? "no failures, %s passed".formatted(Grammar.count(score.passed(), "play"))
                    : "reliability %s, %s in %s"
                        .formatted(
                            Figures.percent(result),
                            Grammar.count(score.failed(), "failure"),
                            Grammar.count(report.clusters().size(), "cluster")));
  }

  private String unfinished() {
    return style.warning(
            "%d of %d plays have an outcome"
                .formatted(report.run().played(), report.run().planned()))
        + ": what follows is about these.";
  }

  private void cluster(int number, Cluster cluster, PrintWriter out) {
    out.println();
    var tree =
        new Tree(
            "Cluster %d: \"%s\" (%s) %s"
                .formatted(
                    number,
                    cluster.name(),
                    Grammar.count(cluster.failures(), "failure"),
                    style.dim(cluster.id())));
    tree.add("Root cause", cause(cluster));
    tree.add("Impact", impact(cluster));
    tree.add("Affected", affected(cluster.requests()));
    tree.add("Went wrong", divergence(cluster));
    if (cluster.failures() == 1) {
      tree.add("Capability", cluster.capability());
    } else {
      cluster
          .capabilities()
          .forEach(branch -> tree.add("In " + branch.capability(), forms(branch)));
    }
    tree.add("Next", next(cluster));
    tree.print(out, style, width);
  }

  private String cause(Cluster cluster) {
    var line =
        cluster.line() == null ? "" : " (" + report.agent().profile() + ":" + cluster.line() + ")";
    return style.bold(cluster.cause().word()) + ": " + cluster.rootCause() + line + others(cluster);
  }

  private static String others(Cluster cluster) {
    var others =
        cluster.causes().entrySet().stream()
            .filter(entry -> entry.getKey() != cluster.cause())
            .map(entry -> entry.getKey().word() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "" : "\n" + cluster.causeBasis() + "; other causes: " + others;
  }

  private static String impact(Cluster cluster) {
    return "%s of reliability; %d of %d plays about it failed"
        .formatted(Figures.points(cluster.impact()), cluster.failures(), cluster.plays());
  }

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

  private static String divergence(Cluster cluster) {
    var example = cluster.representative();
    var diverged = example.diverged();
    if (diverged == null) {
      return "in %s: %s. Where it was lost cannot be told: %s."
          .formatted(example.scenario(), example.says(), example.undecided());
    }
    return "in %s at step %d, where it %s\nfrom there on nothing could save it: %s"
        .formatted(example.scenario(), diverged.step(), diverged.did(), diverged.lost());
  }

  /// The greatest forms; of a capability without one, the first failure.
  private static String forms(Branch branch) {
    var lines = new ArrayList<String>();
    branch.forms().stream()
        .limit(SHOWN_FORMS)
        .forEach(form -> lines.add(form.failures() + " like: " + told(form.medoid().says())));
    var shown = branch.forms().stream().limit(SHOWN_FORMS).mapToInt(Form::failures).sum();
    if (lines.isEmpty()) {
      lines.add("1: " + told(branch.singles().getFirst().says()));
      shown = 1;
    }
    if (branch.failures() > shown) {
      lines.add(branch.failures() - shown + " more, told otherwise");
    }
    return String.join("\n", lines);
  }

  /// A check's sentence without where it shows.
  private static String told(String says) {
    return Wrap.cut(STEPS.matcher(says).replaceAll(""), LONGEST_FORM);
  }

  private String next(Cluster cluster) {
    var id = report.run().id();
    var scenario = cluster.representative().scenario();
    var trial =
        cluster.representative().trial() > 1 ? " --trial " + cluster.representative().trial() : "";
    var lines = new ArrayList<String>();
    if (commands.contains("recommend")) {
      lines.add("arc recommend --run-id " + id + " --cluster " + cluster.id());
    }
    if (commands.contains("repro")) {
      lines.add("arc repro " + id + " " + scenario);
    }
    lines.add("arc show " + id + " " + scenario + trial);
    return String.join("\n", lines);
  }

  private void comparison(Comparison comparison, PrintWriter out) {
    out.println();
    out.println(style.bold("Compared with run " + comparison.run()));
    out.println(Wrap.hanging("", "", basis(comparison), width));
    if (comparison.changes().isEmpty()) {
      out.println("No cluster of failures in what can be compared.");
      return;
    }
    var table = new Table("", "Before", "Now", "Scenarios", "Cluster");
    comparison
        .changes()
        .forEach(change ->
            table.add(
                change.kind().name().toLowerCase(Locale.ROOT),
                Figures.percent(change.before()),
                Figures.percent(change.now()),
                scenarios(change),
                change.name() + " (" + change.cluster() + ")"));
    table.print(out, style, width);
  }

  private static String basis(Comparison comparison) {
    if (comparison.shared() == 0) {
      return "The two runs have concluded no scenario in common: these are rates over different scenarios, and a difference may come from these alone.";
    }
    var rest = comparison.only() + comparison.onlyBefore();
    return "Rates over the %s that both runs have concluded%s."
        .formatted(
            Grammar.count(comparison.shared(), "scenario"),
            comparison.sameSet() && rest == 0
                ? ", of one set"
                : "; left out are %d of this run alone and %d of the other alone"
                    .formatted(comparison.only(), comparison.onlyBefore()));
  }

  private static String scenarios(Change change) {
    var p = change.p();
    return p == null
        ? "-"
        : "%d better, %d worse, %s"
            .formatted(change.better(), change.worse(), Figures.probability(p));
  }

  private void next(PrintWriter out) {
    out.println();
    out.println("Next:");
    var id = report.run().id();
    if (report.run().played() < report.run().planned() || report.reliability().errors() > 0) {
      out.println("  arc run --resume " + id);
    }
    if (commands.contains("recommend") && !report.clusters().isEmpty()) {
      out.println("  arc recommend --run-id " + id);
    }
    out.println("  arc show " + id);
  }
}
