package dev.arc.cli;

import dev.arc.cli.StatusDocument.RunLine;
import java.io.PrintWriter;

/// What has been run here, for people.
final class StatusView {

  private final StatusDocument status;
  private final int width;
  private final Style style;

  StatusView(StatusDocument status, int width, Style style) {
    this.status = status;
    this.width = width;
    this.style = style;
  }

  void print(PrintWriter out) {
    if (status.total() == 0 && status.costs().isEmpty()) {
      out.println("Nothing has been run here yet. Next:");
      out.println("  arc run <agent>");
      out.flush();
      return;
    }
    runs(out);
    if (!status.costs().isEmpty()) {
      costs(out);
    }
    out.println();
    var hidden = status.total() - status.runs().size();
    out.println(
        "%s in %s%s"
            .formatted(
                Grammar.count(status.total(), "run"),
                status.store(),
                hidden == 0 ? "" : "; `arc status --runs` lists the other " + hidden));
    unfinished(out);
    out.flush();
  }

  private void runs(PrintWriter out) {
    var table =
        new Table("Run", "Started (UTC)", "State", "Reliability", "Played", "Model", "Agent");
    status
        .runs()
        .forEach(run ->
            table.add(
                run.id(),
                Times.minute(run.startedAt()),
                run.state().replace('_', ' ') + (run.trial() == null ? "" : ", tried a change"),
                reliability(run),
                run.played() + "/" + run.planned(),
                run.model(),
                run.agent() + ", version " + run.version()));
    table.print(out, style, width);
  }

  private static String reliability(RunLine run) {
    var reliability = run.reliability();
    var beside = run.errors() + run.invalid();
    return (reliability == null ? "-" : Figures.percent(reliability))
        + (reliability == null || run.played() == run.planned() ? "" : " so far")
        + (beside == 0 ? "" : " (" + beside + " not counted)");
  }

  private void costs(PrintWriter out) {
    out.println();
    var table = new Table("Model", "Runs", "Cost", "Estimated at most", "Beside runs");
    status
        .costs()
        .forEach(cost ->
            table.add(
                cost.model(),
                String.valueOf(cost.runs()),
                Figures.dollars(cost.actualUsd()),
                Figures.dollars(cost.estimatedUsd()),
                cost.beside() == 0
                    ? "-"
                    : Figures.dollars(cost.besideUsd()) + " (" + cost.beside() + ")"));
    table.print(out, style, width);
    if (status.costs().stream().anyMatch(cost -> cost.beside() > 0)) {
      out.println("Beside runs: failures made smaller, single questions, plays broken off.");
    }
  }

  private void unfinished(PrintWriter out) {
    status.runs().stream()
        .filter(run -> run.played() < run.planned() && !run.state().equals("playing"))
        .findFirst()
        .ifPresent(run -> out.println("Next:\n  arc run --resume " + run.id()));
  }
}
