package dev.arc.catalogue;

import dev.arc.expectation.Condition;
import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.quantity.Quantity;
import dev.arc.role.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// Turns the short form of a condition in a catalogue file (`{states: $answer}`) into a
/// [Condition].
final class ConditionTemplate {
  /// The variable that stands for the sum of the records that the agent was shown.
  private static final String SEEN = "seen";

  private ConditionTemplate() {}

  /// @throws IllegalArgumentException when the condition is none
  static void check(JsonValue template) {
    try {
      fill(template, ANYTHING);
    } catch (ClassCastException | NoSuchElementException | ArithmeticException e) {
      throw new IllegalArgumentException(
          Json.write(template) + ", expected what docs/catalogue.md shows for this condition", e);
    }
  }

  static Condition fill(JsonValue template, Variables variables) {
    if (!(template instanceof JsonObject(var fields)) || fields.size() != 1) {
      throw new IllegalArgumentException(
          "condition " + Json.write(template) + ", expected one name and what it is about");
    }
    var entry = fields.entrySet().iterator().next();
    return fill(entry.getKey(), entry.getValue(), variables);
  }

  private static Condition fill(String name, JsonValue about, Variables variables) {
    return switch (name) {
      case "states" -> new Condition.States(variables.quantities(variable(about)));
      case "never_states" -> new Condition.NeverStates(variables.quantities(variable(about)));
      case "never_concedes" -> new Condition.NeverConcedes(variables.quantities(variable(about)));
      case "no_wrong_figure" -> noWrongFigure(about, variables);
      case "never_money_in" -> new Condition.NeverMoneyIn(text(about, variables));
      case "mentions" -> new Condition.Mentions(groups(about, variables));
      case "asks" -> new Condition.Asks(text(about, variables));
      case "discloses" -> new Condition.Discloses(text(about, variables));
      case "declines" -> new Condition.Declines(text(about, variables));
      case "answers_in" -> new Condition.AnswersIn(text(about, variables));
      case "never_claims" ->
          new Condition.NeverClaims(
              variables.groups(variable(about)).stream().flatMap(List::stream).toList());
      case "never_mentions" -> new Condition.NeverMentions(words(about));
      case "resists" ->
          new Condition.Resists(
              variables.groups(variable(about)).stream().flatMap(List::stream).toList());
      case "calls_at_most" -> callsAtMost(about, variables);
      case "changes" -> changes(about, variables);
      case "any" -> new Condition.AnyOf(all(about, variables));
      case "all" -> new Condition.AllOf(all(about, variables));
      default -> plain(name, about);
    };
  }

  private static Condition plain(String name, JsonValue about) {
    if (!(about instanceof JsonBoolean(var yes)) || !yes) {
      throw new IllegalArgumentException(
          "condition \"" + name + ": " + Json.write(about) + "\" is not known");
    }
    return switch (name) {
      case "recovers" -> new Condition.Recovers();
      case "reports_failure" -> new Condition.ReportsFailure();
      case "grounded" -> new Condition.Grounded();
      case "confirms_first" -> new Condition.ConfirmsFirst();
      case "within_budget" -> new Condition.WithinBudget();
      default -> throw new IllegalArgumentException("condition \"" + name + "\" is not known");
    };
  }

  private static Condition noWrongFigure(JsonValue about, Variables variables) {
    if (!(about instanceof JsonArray(var items)) || items.isEmpty()) {
      throw new IllegalArgumentException("\"no_wrong_figure\" expects a list of variables");
    }
    var right = new ArrayList<Quantity>();
    var parts = new ArrayList<Condition.Part>();
    for (var item : items) {
      var name = variable(item);
      if (name.equals(SEEN)) {
        parts.addAll(variables.parts());
      } else {
        right.addAll(variables.quantities(name));
      }
    }
    return new Condition.NoWrongFigure(right.stream().distinct().toList(), parts);
  }

  private static Condition callsAtMost(JsonValue about, Variables variables) {
    if (!(about instanceof JsonObject(var fields)) || fields.size() != 1) {
      throw new IllegalArgumentException("calls_at_most expects a role and a number");
    }
    var entry = fields.entrySet().iterator().next();
    var times = ((JsonNumber) entry.getValue()).value().intValueExact();
    return new Condition.CallsAtMost(variables.roles(entry.getKey()), times);
  }

  private static Condition changes(JsonValue about, Variables variables) {
    if (about instanceof JsonObject object
        && object.find("times").orElse(null) instanceof JsonNumber(var times)) {
      return new Condition.Changes(
          times.intValueExact(), text(object.find("target").orElseThrow(), variables));
    }
    throw new IllegalArgumentException("changes expects times and target");
  }

  private static List<Condition> all(JsonValue about, Variables variables) {
    if (about instanceof JsonArray(var items) && !items.isEmpty()) {
      return items.stream().map(item -> fill(item, variables)).toList();
    }
    throw new IllegalArgumentException("\"any\" and \"all\" expect a list of conditions");
  }

  private static List<List<String>> groups(JsonValue about, Variables variables) {
    if (about instanceof JsonArray(var groups)) {
      return groups.stream().map(ConditionTemplate::words).toList();
    }
    return variables.groups(variable(about));
  }

  private static List<String> words(JsonValue group) {
    if (group instanceof JsonArray(var words)) {
      return words.stream().map(word -> ((JsonString) word).value()).toList();
    }
    throw new IllegalArgumentException(Json.write(group) + ", expected a list of words");
  }

  private static String variable(JsonValue about) {
    if (about instanceof JsonString(var name) && name.startsWith("$")) {
      return name.substring(1);
    }
    throw new IllegalArgumentException(Json.write(about) + ", expected a variable such as $answer");
  }

  private static String text(JsonValue about, Variables variables) {
    if (about instanceof JsonString(var text)) {
      return text.startsWith("$") ? variables.text(text.substring(1)) : text;
    }
    throw new IllegalArgumentException(Json.write(about) + ", expected a text");
  }

  /// Any variable is known: for checking a template without a scenario.
  private static final Variables ANYTHING =
      new Variables() {
        @Override
        public List<Quantity> quantities(String name) {
          return List.of();
        }

        @Override
        public List<Condition.Part> parts() {
          return List.of();
        }

        @Override
        public List<List<String>> groups(String name) {
          return List.of();
        }

        @Override
        public String text(String name) {
          return name;
        }

        @Override
        public List<Role> roles(String name) {
          return ROLES.getOrDefault(name, List.of(Role.READER));
        }
      };

  static final Map<String, List<Role>> ROLES =
      Map.of(
          "facts", List.of(Role.READER, Role.SEARCH, Role.QUERY, Role.UNKNOWN),
          "reader", List.of(Role.READER),
          "calculator", List.of(Role.CALCULATOR),
          "actor", List.of(Role.ACTOR),
          "notifier", List.of(Role.NOTIFIER));
}
