package dev.arc.tool;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolCall;
import dev.arc.llm.ToolSchema;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import dev.arc.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tools of every role, named after it, and calls of them.
final class Tools {

  private Tools() {}

  static RoledTool of(Role role, String parameters) {
    return named(role.name().toLowerCase(java.util.Locale.ROOT), role, parameters);
  }

  static RoledTool named(String name, Role role, String parameters) {
    var schema = new ToolSchema(name, "", (JsonObject) Json.parse(parameters));
    return new RoledTool(schema, role, 1, "");
  }

  /// One tool of each role that takes whatever it is given.
  static List<RoledTool> all() {
    return Stream.of(Role.values()).map(role -> of(role, "{}")).toList();
  }

  static SimulatedTools over(World world, Fault... faults) {
    return SimulatedTools.over(world, all(), List.of(faults));
  }

  static Fault fault(Role role, Behaviour behaviour, Map<String, String> with) {
    return new Fault(role, 1, 1, behaviour, with);
  }

  static ToolCall call(Role role, String arguments) {
    return new ToolCall("c", role.name().toLowerCase(java.util.Locale.ROOT), arguments);
  }

  static ToolAnswer ask(World world, Role role, String arguments) {
    return over(world).call(call(role, arguments), 0);
  }

  /// The answer as an object, for a call that is done.
  static JsonObject answer(World world, Role role, String arguments) {
    var answer = ask(world, role, arguments);
    if (answer.outcome() != ToolOutcome.DONE) {
      throw new AssertionError(arguments + " was answered " + answer);
    }
    return (JsonObject) Json.parse(answer.text());
  }

  static String error(World world, Role role, String arguments) {
    var answer = ask(world, role, arguments);
    if (answer.outcome() != ToolOutcome.REJECTED) {
      throw new AssertionError(arguments + " was answered " + answer);
    }
    return ((JsonObject) Json.parse(answer.text()))
        .object("error")
        .orElseThrow()
        .text("message")
        .orElseThrow();
  }

  static List<JsonObject> records(JsonObject answer) {
    return answer.list("records").stream().map(record -> (JsonObject) record).toList();
  }

  static String text(JsonValue value) {
    return Json.write(value);
  }
}
