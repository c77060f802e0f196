package dev.arc.recorded;

import dev.arc.document.Findings;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.llm.ToolSchema;
import dev.arc.profile.ToolDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tools that nobody declared, as far as recorded calls show them: the names and arguments that
/// were seen. A warning says so.
final class InferredTools {

  private InferredTools() {}

  /// The tools, in the order of their first calls.
  ///
  /// @param line where the agent stands
  static List<ToolDeclaration> of(List<RecordedCall> calls, int line, Findings findings) {
    var byTool = new LinkedHashMap<String, List<RecordedCall>>();
    calls.forEach(call -> byTool.computeIfAbsent(call.tool(), _ -> new ArrayList<>()).add(call));
    if (!byTool.isEmpty()) {
      findings.warning(
          line,
          "inferred-tools",
          "the record declares no tools; %d %s inferred from %d recorded calls: %s. Only names and arguments that were seen are known, so add the declarations"
              .formatted(
                  byTool.size(),
                  byTool.size() == 1 ? "was" : "were",
                  calls.size(),
                  String.join(", ", byTool.keySet())));
    }
    return byTool.entrySet().stream()
        .map(tool -> declared(tool.getKey(), tool.getValue()))
        .toList();
  }

  private static ToolDeclaration declared(String name, List<RecordedCall> calls) {
    return new ToolDeclaration(
        new ToolSchema(name, "", parameters(calls)),
        calls.getFirst().line(),
        null,
        Samples.distinct(calls),
        null,
        false,
        null);
  }

  /// What every call gave is required.
  private static JsonObject parameters(List<RecordedCall> calls) {
    var properties = new LinkedHashMap<String, JsonValue>();
    var counts = new LinkedHashMap<String, Integer>();
    for (var call : calls) {
      call.arguments()
          .fields()
          .forEach((name, value) -> {
            properties.putIfAbsent(name, schema(value));
            counts.merge(name, 1, Integer::sum);
          });
    }
    var required =
        counts.entrySet().stream()
            .filter(count -> count.getValue() == calls.size())
            .map(Map.Entry::getKey)
            .toList();
    return JsonObject.of(
        "type", "object", "properties", new JsonObject(properties), "required", required);
  }

  private static JsonObject schema(JsonValue value) {
    return switch (value) {
      case JsonString _ -> JsonObject.of("type", "string");
      case JsonNumber _ -> JsonObject.of("type", "number");
      case JsonBoolean _ -> JsonObject.of("type", "boolean");
      case JsonObject _ -> JsonObject.of("type", "object");
      case JsonArray(var items) ->
          items.isEmpty()
              ? JsonObject.of("type", "array")
              : JsonObject.of("type", "array", "items", schema(items.getFirst()));
      case JsonNull _ -> JsonObject.empty();
    };
  }
}
