package dev.arc.evaluation;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.role.Role;
import dev.arc.trace.Step.Outcome;
import dev.arc.trace.Step.ToolCalled;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What can be said of a single call.
final class Calls {

  /// Faults with which the tool still gives what it was asked for, if not all of it or not as
  /// expected.
  private static final Set<String> GIVING =
      Set.of("partial", "stale", "schema_drift", "contradictory", "duplicated", "slow", "injected");

  /// Of those, the ones with which something is missing.
  private static final Set<String> MISSING_SOME = Set.of("partial");

  /// Fields of a result that tell about it rather than what was asked for.
  private static final Set<String> ABOUT =
      Set.of("message", "source", "table", "notes", "received", "status");

  private static final Pattern EMPTY_LIST = Pattern.compile("\\[\\s*]");

  private Calls() {}

  /// Whether the agent was given something that it can use.
  static boolean gaveSomething(ToolCalled call) {
    return call.outcome() == Outcome.DONE || met(call) && GIVING.contains(behaviour(call));
  }

  /// Whether the tool failed, so that what it should have given is missing.
  static boolean failed(ToolCalled call) {
    return met(call) && !GIVING.contains(behaviour(call));
  }

  /// Whether something of what was asked for is missing.
  static boolean fellShort(ToolCalled call) {
    return failed(call) || met(call) && MISSING_SOME.contains(behaviour(call));
  }

  private static boolean met(ToolCalled call) {
    return call.outcome() == Outcome.FAULT;
  }

  private static String behaviour(ToolCalled call) {
    return call.fault() == null ? "" : call.fault().toLowerCase(Locale.ROOT);
  }

  /// Whether it brought data to the agent: a lookup that found nothing did not.
  static boolean broughtData(ToolCalled call) {
    return call.role().bringsFacts() && gaveSomething(call) && !isEmpty(call.result());
  }

  /// Whether an injected fault was met, one that keeps data away or one that spoils it.
  static boolean metFault(ToolCalled call) {
    return met(call) || call.fault() != null;
  }

  /// Nothing at all, or a list without items beside which nothing is told but that it has none.
  private static boolean isEmpty(String result) {
    return result.isBlank()
        || EMPTY_LIST.matcher(result).find()
            && Json.tryParse(result).filter(Calls::isEmptyList).isPresent();
  }

  private static boolean isEmptyList(JsonValue value) {
    if (value instanceof JsonObject(var fields)) {
      return fields.values().stream().anyMatch(Calls::isEmptyList)
          && fields.entrySet().stream()
              .allMatch(field ->
                  ABOUT.contains(field.getKey())
                      || isEmptyList(field.getValue())
                      || isZero(field.getValue()));
    }
    return value instanceof JsonArray(var items) && items.isEmpty();
  }

  private static boolean isZero(JsonValue value) {
    return value instanceof JsonNumber(var number) && number.signum() == 0;
  }

  /// What became of a call that brought nothing, in words: "database_query rejected the call at
  /// step 2".
  static String mishap(ToolCalled call) {
    return switch (call.outcome()) {
      case DONE -> call.tool() + " found nothing at step " + call.number();
      case REJECTED -> call.tool() + " rejected the call at step " + call.number();
      case INVALID -> "the call of " + call.tool() + " at step " + call.number() + " was not valid";
      case FAULT -> call.tool() + " failed at step " + call.number();
    };
  }

  /// "a reading tool, a search tool or a query tool".
  static String anyOf(List<Role> roles) {
    var names =
        roles.stream()
            .distinct()
            .map(role -> role == Role.UNKNOWN && roles.size() > 1 ? "another tool" : named(role))
            .toList();
    return listed(names, " or ");
  }

  private static String listed(List<String> names, String last) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + last + names.getLast();
  }

  private static String named(Role role) {
    return switch (role) {
      case READER -> "a reading tool";
      case SEARCH -> "a search tool";
      case QUERY -> "a query tool";
      case CALCULATOR -> "a calculator";
      case CONVERTER -> "a converter";
      case CLOCK -> "a clock";
      case ACTOR -> "a tool that makes changes";
      case NOTIFIER -> "a messaging tool";
      case REPORTER -> "a reporting tool";
      case VALIDATOR -> "a checking tool";
      case UNKNOWN -> "a tool";
    };
  }

  /// The tools that were called, each once: "database_query and read_sheet".
  static String tools(List<ToolCalled> calls) {
    return listed(calls.stream().map(ToolCalled::tool).distinct().toList(), " and ");
  }
}
