package dev.arc.cli;

import dev.arc.evaluation.CheckResult;
import dev.arc.evaluation.Verdict;
import dev.arc.tool.Fault;
import dev.arc.trace.Step;
import dev.arc.trace.Step.AgentSaid;
import dev.arc.trace.Step.ToolCalled;
import dev.arc.trace.Step.UserSaid;
import dev.arc.world.Effect;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One play, readable: what was tested, what happened step by step, and how it was judged.
final class PlayView {

  private static final int INDENT = 4;
  private static final String WRONG = "here it went wrong: ";

  private final PlayDocument play;
  private final UnaryOperator<String> reasoning;
  private final int width;
  private final Style style;

  /// @param reasoning how what the model gave as its reasoning is shown
  PlayView(PlayDocument play, UnaryOperator<String> reasoning, int width, Style style) {
    this.play = play;
    this.reasoning = reasoning;
    this.width = width;
    this.style = style;
  }

  void print(PrintWriter out) {
    heading(out);
    play.trajectory().steps().forEach(step -> step(step, out));
    out.println();
    ending(out);
    out.println();
    out.println(style.bold("Checks"));
    play.judgement().checks().forEach(check -> check(check, out));
    if (play.judgement().checks().isEmpty()) {
      out.println("  none: " + play.judgement().reason());
    }
    out.flush();
  }

  private void heading(PrintWriter out) {
    var scenario = play.scenario();
    out.println(
        Wrap.hanging("", "", style.bold(scenario.title()), width)
            + (play.rehearsal() ? style.dim(" (rehearsal)") : ""));
    field(
        out,
        "Scenario",
        scenario.id() + ", trial " + play.trajectory().trial() + " of run " + play.run());
    var tests = scenario.tests();
    field(
        out,
        "Tests",
        "%s (%s), %s"
            .formatted(
                tests.family(), tests.level().name().toLowerCase(Locale.ROOT), tests.capability()));
    scenario.situation().faults().forEach(fault -> field(out, "Fault", fault(fault)));
    scenario
        .situation()
        .doubts()
        .forEach(doubt ->
            field(
                out,
                "In doubt",
                doubt.topic() + (doubt.truth().isEmpty() ? "" : ", in truth " + doubt.truth())));
    var verdict = play.judgement().verdict();
    field(
        out,
        "Verdict",
        Verdicts.shown(verdict, style)
            + (verdict == Verdict.PASS ? "" : ", " + play.judgement().reason()));
  }

  static String fault(Fault fault) {
    var calls =
        fault.first() == fault.last()
            ? "call " + fault.first()
            : "calls " + fault.first() + " to " + fault.last();
    return "%s on %s of %s"
        .formatted(
            fault.behaviour().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            calls,
            Grammar.a(fault.role().name().toLowerCase(Locale.ROOT)));
  }

  private void field(PrintWriter out, String name, String text) {
    out.println(Wrap.hanging((name + "          ").substring(0, 10), " ".repeat(10), text, width));
  }

  private void step(Step step, PrintWriter out) {
    out.println();
    switch (step) {
      case UserSaid said -> {
        head(out, step, "user");
        body(out, said.text());
      }
      case AgentSaid said -> {
        head(out, step, "agent" + (said.cut() ? " (cut off)" : ""));
        reasoning(out, said.reasoning());
        body(out, said.text());
      }
      case ToolCalled called -> called(called, out);
    }
    wrong(step, out);
  }

  /// What was lost in the step, where it is the one from which on the play could not be won.
  private void wrong(Step step, PrintWriter out) {
    var lost = play.divergence();
    if (lost != null && lost.step() == step.number()) {
      var vain =
          lost.inVain() == 0
              ? ""
              : "; what came after (%s) could not change it"
                  .formatted(Grammar.count(lost.inVain(), "step"));
      var lines = Wrap.lines(WRONG + lost.lost() + vain, width - INDENT);
      out.println(
          "    " + style.bad(WRONG.strip()) + lines.getFirst().substring(WRONG.length() - 1));
      lines.stream().skip(1).forEach(line -> out.println("    " + line));
    }
  }

  private void called(ToolCalled called, PrintWriter out) {
    head(out, called, "agent calls " + called.tool());
    reasoning(out, called.reasoning());
    body(out, called.arguments());
    var fault = called.fault();
    out.println(
        "    "
            + style.bold(called.tool())
            + " "
            + outcome(called)
            + (fault == null ? "" : style.warning(" (injected: " + fault.replace('_', ' ') + ")"))
            + " after "
            + Times.of(Duration.ofMillis(called.took())));
    body(out, called.result());
    called.effects().forEach(effect -> body(out, "changed: " + effect(effect)));
  }

  private static String outcome(ToolCalled called) {
    return switch (called.outcome()) {
      case DONE -> "answers";
      case REJECTED -> "rejects it";
      case INVALID -> "cannot be called so";
      case FAULT -> "fails";
    };
  }

  private static String effect(Effect effect) {
    return effect.tool()
        + (effect.target().isEmpty() ? "" : " " + effect.target())
        + effect.details().entrySet().stream()
            .map(Map.Entry::toString)
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private void head(PrintWriter out, Step step, String who) {
    out.println(
        style.bold("%2d  %s".formatted(step.number(), who))
            + style.dim("  at " + Times.of(Duration.ofMillis(step.at()))));
  }

  private void reasoning(PrintWriter out, @Nullable String said) {
    if (said != null && !said.isBlank()) {
      Wrap.lines("because: " + reasoning.apply(said.strip()), width - INDENT)
          .forEach(line -> out.println("    " + style.dim(line)));
    }
  }

  private void body(PrintWriter out, String text) {
    if (!text.isBlank()) {
      Wrap.lines(text.strip(), width - INDENT).forEach(line -> out.println("    " + line));
    }
  }

  private void ending(PrintWriter out) {
    var timing = play.trajectory().timing();
    var usage = play.trajectory().usage();
    out.println(
        style.dim(
            "%s, %s in the scenario's time, %s real"
                .formatted(
                    Grammar.count(usage.calls(), "call") + " of the model",
                    Times.of(Duration.ofMillis(timing.virtual())),
                    Times.of(Duration.ofMillis(timing.wall())))));
  }

  private void check(CheckResult check, PrintWriter out) {
    var mark = check.passed() ? style.good("ok  ") : style.bad(check.critical() ? "FAIL" : "no  ");
    var text =
        check.says()
            + (check.passed() && check.step() > 0 ? " (step " + check.step() + ")" : "")
            + (check.critical() ? "" : style.dim(" [not critical]"));
    out.println("  " + mark + "  " + Wrap.hanging("", "        ", text, width - 8));
  }
}
