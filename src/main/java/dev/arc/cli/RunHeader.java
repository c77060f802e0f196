package dev.arc.cli;

import dev.arc.cost.Estimate;
import dev.arc.llm.ModelIdentity;
import dev.arc.scenario.ScenarioSet;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What is going to happen, before it does: who is tested on what, with which model, and who is
/// contacted.
final class RunHeader {

  private static final int INDENT = 11;

  private final RunPlan plan;
  private final Estimate estimate;
  private final int width;
  private final Style style;

  RunHeader(RunPlan plan, Estimate estimate, int width, Style style) {
    this.plan = plan;
    this.estimate = estimate;
    this.width = width;
    this.style = style;
  }

  void print(PrintWriter out) {
    var profile = plan.agent().profile();
    var version = profile.version() == null ? "" : ", its version " + profile.version();
    line(out, "Agent", profile.name() + " (" + plan.agent().file() + version + ")");
    line(out, "Model", model(plan.model().identity()));
    if (plan.isRehearsal()) {
      // Not wrapped: it is there to be copied.
      out.println(style.bold("For real") + "   " + realThing());
    }
    line(out, "Scenarios", scenarios(plan));
    notes().forEach(note -> line(out, "", note));
    plan.resumed()
        .ifPresent(run ->
            line(
                out,
                "Goes on",
                "run " + run.id() + ", " + plan.earlier().says(plan.settings().plays())));
    plan.changed().forEach(says -> line(out, "", says));
    line(out, "Hosts", hosts(plan.model().identity().hosts()));
    line(out, "Cost", cost(estimate, plan.model().identity()));
    out.println();
    out.flush();
  }

  private void line(PrintWriter out, String name, String text) {
    var first = name + " ".repeat(INDENT - name.length());
    var rest = " ".repeat(INDENT);
    out.println(Wrap.hanging(first, rest, text, width).replaceFirst("^" + name, style.bold(name)));
  }

  static String model(ModelIdentity identity) {
    if (!identity.rehearsal()) {
      return identity.reference();
    }
    return "rehearsal: Arc's own stand-in, which reads the prompt literally. It tests the"
        + " specification, not a vendor's model.";
  }

  private String realThing() {
    var named = plan.agent().profile().model();
    var agent = plan.agent();
    return "arc run %s --model %s"
            .formatted(
                AgentArgument.of(agent.file(), agent.profile().name(), plan.texts()),
                named == null ? "openai:gpt-4.1-mini" : ModelChoice.PROFILE)
        + (named == null ? "" : " (" + named + ")");
  }

  static String scenarios(RunPlan plan) {
    var set = plan.set();
    var trials = plan.settings().trials();
    return "%d (%s)%s, seed %d, set %s"
        .formatted(
            set.scenarios().size(),
            mix(set),
            trials == 1 ? "" : ", " + trials + " times each",
            plan.settings().seed(),
            set.sha256().substring(0, 8));
  }

  /// The parts that the set has any scenarios of.
  private static String mix(ScenarioSet set) {
    var violations = set.violations();
    var others = set.scenarios().size() - violations;
    var parts = new ArrayList<String>();
    if (violations > 0) {
      parts.add(Grammar.count(violations, set.focusName() + " violation"));
    }
    if (others > 0) {
      parts.add(others + " general");
    }
    return String.join(", ", parts);
  }

  /// Whether the stress mix is about something that nobody has said of this agent.
  private boolean isFocusAlien() {
    var set = plan.set();
    return set.steering() == null
        && set.violations() > 0
        && plan.agent().capabilities().isBesideTheWork(set.focus());
  }

  private List<String> notes() {
    var notes = new ArrayList<String>();
    var steering = plan.set().steering();
    if (steering != null) {
      notes.add("the mix was steered: " + steering);
    }
    if (isFocusAlien()) {
      notes.add(
          "nothing in its job, tools or prompt speaks of money; where its users never do, leave that out: --exclude currency,minor_units");
    }
    var written = plan.set().written();
    if (written != null) {
      notes.add(WrittenView.says(written, WrittenView.scenarios(plan.set().scenarios())));
    }
    var rejected = plan.set().rejected().stream().mapToInt(ScenarioSet.Rejection::count).sum();
    if (rejected > 0) {
      notes.add(
          Grammar.count(rejected, "candidate")
              + (rejected == 1 ? " was" : " were")
              + " not used; `arc scenarios` says why");
    }
    if (!plan.set().isProved(plan.agent().tools())) {
      notes.add(
          "this set was edited since Arc wrote it, or made for other tools; its worlds and checks were proved again, its wording was not");
    }
    if (plan.agent().tools().stream().noneMatch(tool -> tool.role().bringsFacts())) {
      notes.add(
          "no tool is known to look anything up, so the data stands in the request; `arc validate` shows the roles");
    }
    plan.set().blocked().stream()
        .limit(3)
        .forEach(
            blocked -> notes.add("fewer than asked for: " + blocked.tool() + ": " + blocked.why()));
    if (!plan.objections().isEmpty()) {
      notes.add(
          Grammar.are(plan.objections().size())
              + " unfair to this agent and not played: "
              + plan.objections().values().iterator().next());
    }
    return notes;
  }

  static String cost(Estimate estimate, ModelIdentity model) {
    if (model.hosts().isEmpty()) {
      return "free";
    }
    var amount =
        estimate.highUsd() == null
            ? "unknown"
            : Figures.dollars(estimate.lowUsd()) + " to " + Figures.dollars(estimate.highUsd());
    return "%s, estimated from %d to %s: %s"
        .formatted(
            amount,
            estimate.calls().low(),
            Grammar.count(estimate.calls().high(), "call"),
            estimate.basis());
  }

  static String hosts(Collection<String> hosts) {
    return hosts.isEmpty() ? "contacts no host" : "contacts " + String.join(", ", hosts);
  }
}
