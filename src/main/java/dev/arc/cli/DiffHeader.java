package dev.arc.cli;

import dev.arc.cost.Estimate;
import dev.arc.history.RunRecord;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is going to be compared, before it is: both sides, the model, and who is contacted.
final class DiffHeader {

  private static final int INDENT = 11;

  private final DiffSession session;
  private final Optional<Estimate> estimate;
  private final int width;
  private final Style style;

  DiffHeader(DiffSession session, Optional<Estimate> estimate, int width, Style style) {
    this.session = session;
    this.estimate = estimate;
    this.width = width;
    this.style = style;
  }

  void print(PrintWriter out) {
    line(out, "A", side(session.first()));
    line(out, "B", side(session.second()));
    var plan = session.plans().getFirst();
    line(out, "Model", models());
    line(out, "Scenarios", RunHeader.scenarios(plan));
    for (var each : session.plans()) {
      if (!each.objections().isEmpty()) {
        line(
            out,
            "",
            "%s unfair to the tools of %s and left out: %s"
                .formatted(
                    Grammar.are(each.objections().size()),
                    each.agent().file(),
                    each.objections().values().iterator().next()));
      }
    }
    lookedUp(out);
    var hosts =
        session.toPlay().stream()
            .flatMap(each -> each.model().identity().hosts().stream())
            .distinct()
            .toList();
    line(out, "Hosts", RunHeader.hosts(hosts));
    line(out, "Cost", hosts.isEmpty() ? "free" : cost());
    out.println();
    out.flush();
  }

  private String side(Compared compared) {
    var agent = compared.file().agent();
    var version = agent.profile().version();
    var run = compared.run();
    return agent.profile().name()
        + " ("
        + agent.file()
        + (version == null ? "" : ", its version " + version)
        + ")"
        + (run == null ? "" : ", run " + run.id() + " of " + Times.minute(run.startedAt()));
  }

  private String models() {
    return session.plans().stream()
        .map(plan -> RunHeader.model(plan.model().identity()))
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  /// What was played before is not paid for again.
  private void lookedUp(PrintWriter out) {
    Stream.of(session.first(), session.second())
        .filter(compared -> compared.run() == null)
        .forEach(compared -> {
          var run = session.lookedUp(compared);
          run.ifPresent(found -> line(out, "", says(compared, found)));
        });
  }

  private static String says(Compared compared, RunRecord run) {
    return "%s was played before: run %s of %s is taken, and costs nothing"
        .formatted(compared.file().agent().file(), run.id(), Times.minute(run.startedAt()));
  }

  private String cost() {
    return session.toPlay().stream()
        .map(plan -> plan.model().identity())
        .filter(identity -> !identity.hosts().isEmpty())
        .findFirst()
        .flatMap(identity -> estimate.map(all -> RunHeader.cost(all, identity)))
        .orElse("free");
  }

  private void line(PrintWriter out, String name, String text) {
    var first = name + " ".repeat(INDENT - name.length());
    var rest = " ".repeat(INDENT);
    out.println(Wrap.hanging(first, rest, text, width).replaceFirst("^" + name, style.bold(name)));
  }
}
