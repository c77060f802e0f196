package dev.arc.pipeline;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import dev.arc.scenario.Brief;
import java.util.List;

/// An agent that has one tool of each kind that scenarios ask for: whatever the catalogue has can
/// be tried out with it.
final class EveryTool {
  static final List<RoledTool> TOOLS =
      List.of(
          tool("read_records", Role.READER, "Reads all records of a source.", "source"),
          tool("calculate", Role.CALCULATOR, "Computes an expression.", "expression"),
          tool("convert", Role.CONVERTER, "Converts an amount of money.", "amount", "from", "to"),
          tool("update_record", Role.ACTOR, "Changes a record.", "id", "status"),
          tool("now", Role.CLOCK, "Says what time it is."));

  static final Brief BRIEF = new Brief("", TOOLS, List.of(), null, null, false);

  /// The same without a clock, and told to have changes confirmed: some situations are only there
  /// for an agent that cannot know what day it is, or that has to ask for leave.
  static final List<RoledTool> TOOLS_WITHOUT_CLOCK =
      TOOLS.stream().filter(tool -> tool.role() != Role.CLOCK).toList();

  static final Brief STRICT_BRIEF = new Brief("", TOOLS_WITHOUT_CLOCK, List.of(), null, null, true);

  private EveryTool() {}

  private static RoledTool tool(String name, Role role, String says, String... parameters) {
    var fields = new StringBuilder();
    for (var parameter : parameters) {
      fields
          .append(fields.isEmpty() ? "" : ",")
          .append('"')
          .append(parameter)
          .append("\":{\"type\":\"string\"}");
    }
    var schema = (JsonObject) Json.parse("{\"type\":\"object\",\"properties\":{" + fields + "}}");
    return new RoledTool(new ToolSchema(name, says, schema), role, 1, "");
  }
}
