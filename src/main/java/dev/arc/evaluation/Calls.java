package dev.arc.evaluation;

import dev.arc.role.Role;
import dev.arc.trace.Step.Outcome;
import dev.arc.trace.Step.ToolCalled;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What can be said of a single call.
final class Calls {

  /// Faults with which the tool still gives what it was asked for, if not all of it or not as
  /// expected.
  private static final Set<String> GIVING =
      Set.of("partial", "stale", "schema_drift", "contradictory", "duplicated", "slow", "injected");

  /// Of those, the ones with which something is missing.
  private static final Set<String> MISSING_SOME = Set.of("partial");

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

  /// "a reader or a query".
  static String anyOf(List<Role> roles) {
    return String.join(" or ", roles.stream().map(Calls::named).toList());
  }

  static String named(Role role) {
    var name = role.name().toLowerCase(Locale.ROOT);
    return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }
}
