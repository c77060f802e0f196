package dev.arc.cli;

import dev.arc.cost.Estimate;
import java.io.PrintWriter;
import java.util.List;

/// What is going to be played to try changes out, before it is.
///
/// @param plans at least one
/// @param known runs that were played before and are not paid for again
record VerificationHeader(
    List<RunPlan> plans, int known, int changes, Estimate estimate, Page page) {

  /// What it is printed on.
  record Page(int width, Style style) {}

  private static final int INDENT = 11;

  void print(PrintWriter out) {
    var identity = plans.getFirst().model().identity();
    var plays = plans.stream().mapToInt(plan -> plan.settings().plays()).sum();
    line(
        out,
        "Trying",
        Grammar.count(changes, "change") + ", with and without, " + plays + " plays" + taken());
    line(out, "Model", RunHeader.model(identity));
    line(out, "Hosts", RunHeader.hosts(identity.hosts()));
    line(out, "Cost", identity.hosts().isEmpty() ? "free" : RunHeader.cost(estimate, identity));
    out.println();
    out.flush();
  }

  private String taken() {
    return known == 0
        ? ""
        : "; %s played before %s taken"
            .formatted(Grammar.count(known, "run"), known == 1 ? "is" : "are");
  }

  private void line(PrintWriter out, String name, String text) {
    var first = name + " ".repeat(INDENT - name.length());
    var rest = " ".repeat(INDENT);
    out.println(
        Wrap.hanging(first, rest, text, page.width())
            .replaceFirst("^" + name, page.style().bold(name)));
  }
}
