package dev.arc.cli;

import dev.arc.capability.Assumption.Stance;
import dev.arc.capability.FoundBy;
import dev.arc.pipeline.ValidationReport;
import dev.arc.pipeline.ValidationReport.Agent;
import dev.arc.pipeline.ValidationReport.Assumed;
import dev.arc.pipeline.ValidationReport.Note;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What Arc understands of a profile, with the lines of the file where it stands.
final class ValidationView {

  private static final String GUESSED = "guessed";

  private final ValidationReport report;
  private final int width;
  private final Style style;

  ValidationView(ValidationReport report, int width, Style style) {
    this.report = report;
    this.width = width;
    this.style = style;
  }

  void print(PrintWriter out) {
    var agent = report.agent();
    if (agent == null) {
      out.println(
          style.bad(report.file() + " cannot be used: ")
              + Grammar.count(report.problems().size(), "problem"));
    } else {
      var place = " (" + report.file() + ", " + report.format() + ")";
      out.println(
          Wrap.hanging("", "  ", agent.name() + place, width - 2)
              .replace(agent.name(), style.bold(agent.name())));
      others(agent, out);
      agent(agent, out);
    }
    notes("Problems", report.problems(), out);
    notes("Warnings", report.warnings(), out);
    out.println();
    out.println(
        report.valid() ? "Next:\n  arc run " + argument() : "Correct that and run this again.");
    out.flush();
  }

  private String argument() {
    var agent = report.agent();
    return agent == null
        ? report.file()
        : AgentArgument.of(report.file(), agent.name(), report.agents().size() > 1);
  }

  private void others(Agent agent, PrintWriter out) {
    if (report.agents().size() > 1) {
      var others = report.agents().stream().filter(name -> !name.equals(agent.name())).toList();
      field(
          out,
          "Team",
          "one of %d agents; --agent NAME shows another: %s"
              .formatted(report.agents().size(), String.join(", ", others)));
    }
  }

  private void agent(Agent agent, PrintWriter out) {
    if (!agent.job().isEmpty()) {
      field(out, "Job", agent.job());
    }
    field(out, "Model", Objects.requireNonNullElse(agent.model(), "none named"));
    var prompt = agent.prompt();
    if (prompt == null || prompt.text().isEmpty()) {
      field(out, "Prompt", "none");
    } else {
      field(
          out,
          "Prompt",
          "%s, lines %d to %d"
              .formatted(
                  Grammar.count(prompt.text().lines().count(), "line"),
                  prompt.lines().getFirst(),
                  prompt.lines().getLast()));
    }
    tools(agent, out);
    capabilities(agent, out);
    assumptions(agent, out);
  }

  private void field(PrintWriter out, String name, String text) {
    out.println(
        Wrap.hanging(("  " + name + "         ").substring(0, 10), " ".repeat(10), text, width));
  }

  private void tools(Agent agent, PrintWriter out) {
    if (agent.tools().isEmpty()) {
      field(out, "Tools", "none");
      return;
    }
    out.println();
    var allGuessed = agent.tools().stream().allMatch(tool -> tool.result().equals(GUESSED));
    var table =
        allGuessed
            ? new Table("Tool", "Role", "Sure", "Line")
            : new Table("Tool", "Role", "Sure", "Line", "Result");
    for (var tool : agent.tools()) {
      var cells = new ArrayList<String>();
      cells.add(tool.name());
      cells.add(tool.role().name().toLowerCase(Locale.ROOT));
      cells.add(tool.roleConfidence() == 1 ? "stated" : Figures.percent(tool.roleConfidence()));
      cells.add(String.valueOf(tool.line()));
      if (!allGuessed) {
        cells.add(tool.result());
      }
      table.add(cells.toArray(String[]::new));
    }
    table.print(out, style, width);
    if (allGuessed) {
      out.println(
          Wrap.hanging(
              "",
              "",
              "The shape of their results is guessed: an outputSchema, examples or --samples would show it.",
              width));
    }
  }

  private void capabilities(Agent agent, PrintWriter out) {
    out.println();
    var table = new Table("Capability", "Rests on");
    agent
        .capabilities()
        .forEach(
            each -> table.add(marked(each.name(), each.by()), Figures.listed(each.assumptions())));
    table.print(out, style, width);
  }

  private void assumptions(Agent agent, PrintWriter out) {
    if (agent.assumptions().isEmpty()) {
      return;
    }
    out.println();
    var table = new Table("Assumption", "Stance", "Origin", "Line", "Says");
    var bounded = FirstOfEach.of(agent.assumptions(), Assumed::kind);
    bounded
        .shown()
        .forEach(each ->
            table.add(
                marked(each.kind(), each.by()),
                each.stance() == Stance.ASSUMES ? "assumes" : "guards",
                each.origin().name().toLowerCase(Locale.ROOT),
                each.at().equals(report.file() + ":" + each.line())
                    ? String.valueOf(each.line())
                    : each.at(),
                Wrap.cut(each.says(), 200)));
    table.print(out, style, width);
    rest(bounded, out);
  }

  /// What a model added is told from what the rules found.
  private static String marked(String text, FoundBy by) {
    return switch (by) {
      case RULES -> text;
      case MODEL -> text + " (model)";
    };
  }

  private void notes(String heading, List<Note> notes, PrintWriter out) {
    if (notes.isEmpty()) {
      return;
    }
    out.println();
    out.println(style.bold(heading));
    var bounded = FirstOfEach.of(notes, Note::rule);
    for (var note : bounded.shown()) {
      var place = "  " + report.file() + ":" + note.line() + "  ";
      if (Wrap.length(place) <= width / 2) {
        out.println(Wrap.hanging(place, "    ", note.says(), width));
      } else {
        out.println(place.stripTrailing());
        out.println(Wrap.hanging("    ", "    ", note.says(), width));
      }
    }
    rest(bounded, out);
  }

  private void rest(FirstOfEach<?> bounded, PrintWriter out) {
    bounded.rest().forEach(line -> out.println(Wrap.hanging("  ", "    ", line, width)));
  }
}
