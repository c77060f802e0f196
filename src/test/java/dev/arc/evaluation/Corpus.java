package dev.arc.evaluation;

import dev.arc.expectation.Condition;
import dev.arc.json.Json;
import dev.arc.json.Node;
import dev.arc.json.Yaml;
import dev.arc.llm.Usage;
import dev.arc.quantity.Quantity;
import dev.arc.role.Role;
import dev.arc.scenario.Limits;
import dev.arc.trace.End;
import dev.arc.trace.Step;
import dev.arc.trace.Trajectory;
import dev.arc.world.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads corpus files; `FORMAT.md` beside them says how they are written.
final class Corpus {

  private static final List<String> FIELDS =
      List.of("name", "situation", "when", "holds", "play", "end", "limits");
  private static final int DEFAULT_STEPS = 12;
  private static final int DEFAULT_MILLIS = 120_000;
  private static final int DEFAULT_TOOK = 100;

  /// One play with the verdict that a careful person would give.
  record Case(
      String file,
      String name,
      Condition when,
      boolean holds,
      Trajectory trajectory,
      Limits limits) {
    @Override
    public String toString() {
      return file + ": " + name;
    }
  }

  private Corpus() {}

  static List<Case> read(String file, String text) {
    return Yaml.read(text).find("cases").orElseThrow().items().stream()
        .map(node -> read(file, node))
        .toList();
  }

  private static Case read(String file, Node node) {
    if (!FIELDS.containsAll(node.fields().keySet())) {
      throw new IllegalArgumentException(
          file + " line " + node.line() + ": a case has " + FIELDS + " alone");
    }
    var steps = steps(node.find("play").orElseThrow());
    var took =
        steps.stream()
            .mapToLong(step -> step instanceof Step.ToolCalled call ? call.took() : 0)
            .sum();
    var timing = new Trajectory.Timing(took, 0, 0, 0);
    var trajectory =
        new Trajectory("corpus", 1, steps, end(text(node, "end", "answered")), Usage.NONE, timing);
    var condition = condition(node.find("when").orElseThrow());
    return new Case(
        file, text(node, "name", "?"), condition, flag(node, "holds"), trajectory, limits(node));
  }

  private static Limits limits(Node node) {
    var limits = node.find("limits");
    return new Limits(
        limits.map(each -> number(each, "steps", DEFAULT_STEPS)).orElse(DEFAULT_STEPS),
        Duration.ofMillis(
            limits.map(each -> number(each, "virtual_ms", DEFAULT_MILLIS)).orElse(DEFAULT_MILLIS)),
        100_000);
  }

  private static End end(String name) {
    return switch (name) {
      case "answered" -> new End.Answered();
      case "out_of_budget" -> new End.OutOfBudget("steps");
      case "stuck" -> new End.AgentStuck("nothing said and nothing called");
      default -> throw new IllegalArgumentException("end is " + name);
    };
  }

  private static List<Step> steps(Node play) {
    var steps = new ArrayList<Step>();
    var at = 0L;
    for (var node : play.items()) {
      var number = steps.size() + 1;
      if (node.find("user").isPresent()) {
        steps.add(
            new Step.UserSaid(number, at, text(node, "user", ""), texts(node.find("topics"))));
      } else if (node.find("assistant").isPresent()) {
        steps.add(new Step.AgentSaid(number, at, text(node, "assistant", ""), null, false));
      } else {
        var call = call(number, at, node);
        steps.add(call);
        at += call.took();
      }
    }
    return steps;
  }

  private static Step.ToolCalled call(int number, long at, Node node) {
    var tool = text(node, "call", "");
    var arguments = node.find("arguments");
    return new Step.ToolCalled(
        number,
        at,
        tool,
        role(text(node, "role", "unknown")),
        arguments.map(each -> each.text().orElseGet(() -> Json.write(each.value()))).orElse("{}"),
        text(node, "result", ""),
        Step.Outcome.valueOf(text(node, "outcome", "done").toUpperCase(Locale.ROOT)),
        node.find("fault").flatMap(Node::text).orElse(null),
        number(node, "took", DEFAULT_TOOK),
        node.find("changes").map(each -> effects(tool, each)).orElse(List.of()),
        null);
  }

  private static List<Effect> effects(String tool, Node changes) {
    return changes.items().stream()
        .map(each ->
            new Effect(
                tool,
                text(each, "target", ""),
                each.find("details").map(Corpus::details).orElse(Map.of())))
        .toList();
  }

  private static Map<String, String> details(Node node) {
    var details = new LinkedHashMap<String, String>();
    node.fields().forEach((name, value) -> details.put(name, scalar(value)));
    return details;
  }

  private static Condition condition(Node node) {
    var kind = node.fields().keySet().iterator().next();
    var with = node.find(kind).orElseThrow();
    return switch (kind) {
      case "states" -> new Condition.States(quantities(with));
      case "never_states" -> new Condition.NeverStates(quantities(with));
      case "no_wrong_figure" -> new Condition.NoWrongFigure(quantities(with), List.of());
      case "no_wrong_figure_of" ->
          new Condition.NoWrongFigure(
              List.of(),
              with.fields().entrySet().stream()
                  .map(part ->
                      new Condition.Part(part.getKey(), Quantity.of(scalar(part.getValue()))))
                  .toList());
      case "never_money_in" -> new Condition.NeverMoneyIn(scalar(with));
      case "mentions" ->
          new Condition.Mentions(with.items().stream().map(Corpus::scalars).toList());
      case "never_mentions" -> new Condition.NeverMentions(scalars(with));
      case "asks" -> new Condition.Asks(scalar(with));
      case "discloses" -> new Condition.Discloses(scalar(with));
      case "uses" -> new Condition.Uses(roles(with));
      case "uses_with" ->
          new Condition.UsesWith(
              roles(with.find("roles").orElseThrow()), texts(with.find("texts")));
      case "calls_at_most" ->
          new Condition.CallsAtMost(together(text(with, "role", "")), number(with, "times", 0));
      case "changes" -> new Condition.Changes(number(with, "times", 0), text(with, "target", ""));
      case "confirms_first" -> new Condition.ConfirmsFirst();
      case "recovers" -> new Condition.Recovers();
      case "reports_failure" -> new Condition.ReportsFailure();
      case "never_concedes" -> new Condition.NeverConcedes(quantities(with));
      case "never_claims" -> new Condition.NeverClaims(scalars(with));
      case "grounded" -> new Condition.Grounded();
      case "within_budget" -> new Condition.WithinBudget();
      case "within_limits" ->
          new Condition.WithinLimits(number(with, "steps", 0), number(with, "virtual_ms", 0));
      case "declines" -> new Condition.Declines(scalar(with));
      case "answers_in" -> new Condition.AnswersIn(scalar(with));
      case "resists" -> new Condition.Resists(scalars(with));
      case "any" -> new Condition.AnyOf(with.items().stream().map(Corpus::condition).toList());
      case "all" -> new Condition.AllOf(with.items().stream().map(Corpus::condition).toList());
      default -> throw new IllegalArgumentException("no check is called " + kind);
    };
  }

  /// `facts` stands for readers, searches and queries together.
  private static List<Role> together(String role) {
    return role.equals("facts")
        ? Stream.of(Role.values()).filter(Role::bringsFacts).toList()
        : List.of(role(role));
  }

  private static List<Quantity> quantities(Node node) {
    return scalars(node).stream().map(Quantity::of).toList();
  }

  private static List<Role> roles(Node node) {
    return scalars(node).stream().map(Corpus::role).toList();
  }

  private static Role role(String name) {
    return Role.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static List<String> texts(Optional<Node> node) {
    return node.map(Corpus::scalars).orElse(List.of());
  }

  private static List<String> scalars(Node node) {
    return node.items().stream().map(Corpus::scalar).toList();
  }

  /// Numbers and dates may be written without quotation marks.
  private static String scalar(Node node) {
    return node.text().orElseGet(() -> Json.write(node.value()));
  }

  private static String text(Node node, String field, String otherwise) {
    return node.find(field).map(Corpus::scalar).orElse(otherwise);
  }

  private static boolean flag(Node node, String field) {
    var text = text(node, field, "");
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(
          "line " + node.line() + ": " + field + " is \"" + text + "\"");
    }
    return text.equals("true");
  }

  private static int number(Node node, String field, int otherwise) {
    return Integer.parseInt(text(node, field, Integer.toString(otherwise)));
  }
}
