package dev.arc.cli;

import dev.arc.catalogue.Fix;
import dev.arc.pipeline.FixTrial;
import dev.arc.pipeline.RecommendationReport;
import dev.arc.pipeline.RecommendationReport.Effect;
import dev.arc.pipeline.RecommendationReport.Recommendation;
import dev.arc.pipeline.RecommendationReport.Regression;
import dev.arc.pipeline.RecommendationReport.Source;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// What to change after a run, for people.
final class RecommendView {

  private static final int SHOWN = 3;

  private final RecommendationReport report;
  private final int width;
  private final Style style;

  RecommendView(RecommendationReport report, int width, Style style) {
    this.report = report;
    this.width = width;
    this.style = style;
  }

  /// @param changed what keeps the files from being written; empty for nothing
  /// @param rehearsed whether the run was a rehearsal
  void print(PrintWriter out, RecommendOptions options, String changed, boolean rehearsed) {
    if (report.concluded() == 0) {
      say(
          out,
          "Run %s concluded nothing, so there is nothing to recommend; `arc show %s` says why."
              .formatted(report.run(), report.run()));
      return;
    }
    if (report.failures() == 0) {
      say(out, "Run %s has no failures: there is nothing to recommend.".formatted(report.run()));
      return;
    }
    say(
        out,
        "Run %s of %s: %s%s"
            .formatted(
                report.run(),
                report.agent().profile(),
                Grammar.count(report.failures(), "failure"),
                rehearsed ? " in rehearsal" : ""));
    if (report.concluded() < report.planned()) {
      say(
          out,
          style.warning(
                  "%d of %d plays are concluded".formatted(report.concluded(), report.planned()))
              + ": what the failures cost is a share of these.");
    }
    if (!changed.isEmpty()) {
      say(out, style.warning("Not to be written") + ": " + changed);
    }
    for (var index = 0; index < report.recommendations().size(); index++) {
      print(out, index + 1, report.recommendations().get(index));
    }
    report
        .unfixed()
        .forEach(each -> say(out, "\nNothing for %s: %s".formatted(each.cluster(), each.why())));
    report.withheld().forEach(each -> say(out, "\nWithheld: " + said(each.fix()) + each.why()));
    next(out, options, changed);
    out.flush();
  }

  private static String said(String fix) {
    return fix.isEmpty() ? "" : "\"" + fix + "\": ";
  }

  private void print(PrintWriter out, int number, Recommendation each) {
    out.println();
    var tree = new Tree("Recommendation %d: %s".formatted(number, each.fix()));
    tree.add(
        "Against",
        String.join(", ", each.clusters())
            + ", which cost "
            + Figures.points(each.lost() / 100)
            + " of reliability");
    tree.add("Why", each.why());
    if (each.unspoken() != null) {
      tree.add(
          style.warning("Mind"),
          "nothing in the agent's job, tools or prompt speaks of money; apply it only if its users may");
    }
    if (each.writtenBy() != null) {
      tree.add("Written by", each.writtenBy());
    }
    each.replaces().forEach(says -> tree.add("In the place of", "\"" + oneLine(says) + "\""));
    each.stays()
        .forEach(says ->
            tree.add(
                style.warning("Stays"),
                "\"%s\": it may take the same for granted, and says more; look at it yourself"
                    .formatted(oneLine(says))));
    tree.add("Expected", expected(each.effect()));
    var trial = each.trial();
    if (trial != null) {
      tried(tree, trial, each.regressions());
    } else if (each.cost() != null) {
      tree.add("Costs", cost(each.cost()));
    }
    tree.print(out, style, width);
    out.println();
    change(out, each);
  }

  private String expected(Effect effect) {
    if (effect.points() == null) {
      return "no history yet; --verify tries it";
    }
    return "%s points of reliability (%s to %s), %s"
        .formatted(
            signed(effect.points()),
            signed(Objects.requireNonNull(effect.low())),
            signed(Objects.requireNonNull(effect.high())),
            effect.source() == Source.HISTORY || effect.model() != null
                ? effect.basis()
                : effect.source().name().toLowerCase(Locale.ROOT) + ": " + effect.basis());
  }

  private void tried(Tree tree, FixTrial trial, List<Regression> regressions) {
    tree.add("Held out", compared(trial.heldOut()));
    var about = trial.about();
    if (about != null) {
      tree.add(
          "The cause",
          "on %s about it: %s"
              .formatted(
                  Grammar.count(about.scenarios(), "more held-out scenario"), compared(about)));
    }
    tree.add(
        "Failing ones",
        "%d of %d repaired".formatted(trial.failing().repaired(), trial.failing().failedBefore()));
    tree.add(
        "Regressions",
        regressions.isEmpty()
            ? "none seen"
            : regressions.stream()
                    .limit(SHOWN)
                    .map(each ->
                        "%s \"%s\": %s"
                            .formatted(each.scenario(), Wrap.cut(each.request(), 60), each.check()))
                    .collect(Collectors.joining("\n"))
                + (regressions.size() > SHOWN
                    ? "\n… " + (regressions.size() - SHOWN) + " more"
                    : ""));
    tree.add("Per play", work(trial.heldOut()));
    tree.add("Verdict", verdict(trial));
  }

  private static String compared(FixTrial.Compared seen) {
    return "%s without, %s with it; %d better, %d worse (%s)"
        .formatted(
            Figures.percent(seen.before()),
            Figures.percent(seen.after()),
            seen.better(),
            seen.worse().size(),
            Figures.probability(seen.mcnemarP()));
  }

  private String verdict(FixTrial trial) {
    var word = trial.model().rehearsed() ? "rehearsed" : "measured";
    return switch (trial.verdict()) {
      case APPLY ->
          style.good("apply it")
              + ": where it was not derived from, "
              + (trial.heldOut().isGain()
                  ? "it gains by more than chance explains ("
                  : "it repairs its cause by more than chance explains, and the usual mix gets no worse (")
              + word
              + ")";
      case UNPROVEN ->
          style.warning("your choice")
              + ": it repairs failures, and what it does elsewhere is within chance ("
              + word
              + ")";
      case LEAVE ->
          style.bad("leave it")
              + (trial.heldOut().difference() < 0 ? ": it does harm (" : ": it does not gain (")
              + word
              + ")";
    };
  }

  private static String work(FixTrial.Compared compared) {
    var before = compared.workBefore();
    var after = compared.workAfter();
    return "tool calls %s, questions %s, tokens %s"
        .formatted(
            turned(before.calls(), after.calls(), "%.1f"),
            turned(before.questions(), after.questions(), "%.2f"),
            turned(before.tokens(), after.tokens(), "%.0f"));
  }

  private static String turned(double before, double after, String form) {
    var one = String.format(Locale.ROOT, form, before);
    var other = String.format(Locale.ROOT, form, after);
    return one.equals(other) ? one + " as before" : other + " instead of " + one;
  }

  private static String cost(Fix.Cost cost) {
    var words = new ArrayList<String>();
    word(cost.calls(), "tool calls", words);
    word(cost.questions(), "questions to the user", words);
    return words.isEmpty() ? "no further calls or questions" : String.join(", ", words);
  }

  private static void word(Fix.Effect effect, String what, List<String> words) {
    switch (effect) {
      case FEWER -> words.add("fewer " + what);
      case SAME -> {}
      case MORE -> words.add("more " + what);
    }
  }

  private void change(PrintWriter out, Recommendation each) {
    var diff = each.diff();
    if (diff != null) {
      diff.lines().forEach(line -> out.println(coloured(line)));
      return;
    }
    say(out, "It cannot be written into the file: " + each.notWritten() + ". The prompt would be:");
    out.println();
    String.valueOf(each.newPrompt()).lines().forEach(line -> out.println("  " + line));
  }

  private String coloured(String line) {
    if (line.startsWith("+")) {
      return style.good(line);
    }
    return line.startsWith("-") ? style.bad(line) : style.dim(line);
  }

  private void next(PrintWriter out, RecommendOptions options, String changed) {
    if (report.recommendations().isEmpty() || options.apply) {
      return;
    }
    var first = report.recommendations().getFirst();
    var trial = first.trial();
    var isToLeave = trial != null && trial.verdict() == FixTrial.Verdict.LEAVE;
    var command = "  arc recommend %s --cluster %s ".formatted(report.run(), first.cluster());
    if (report.more() > 0) {
      out.println();
      say(
          out,
          "%s not shown: --top %d shows all."
              .formatted(
                  Grammar.are(report.more()), report.recommendations().size() + report.more()));
    }
    if (report.recommendations().size() > 1) {
      out.println();
      say(out, "Each is reckoned by itself: several together may do less than their sum.");
    }
    out.println();
    out.println("Next:");
    if (!options.verify) {
      out.println(command + "--verify");
    }
    if (isToLeave) {
      out.println("  arc analyze " + report.run());
    } else if (changed.isEmpty() && first.diff() != null) {
      out.println(command + "--apply");
    }
  }

  private void say(PrintWriter out, String text) {
    out.println(String.join("\n", Wrap.lines(text, width)));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String signed(double points) {
    return Figures.signedPoints(points);
  }
}
