package dev.arc.provider;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What servers answer, from a request to a whole response.
final class Brains {

  private Brains() {}

  /// Calls the first tool until a tool has answered, then says so. One request in eight gets two
  /// equal calls, one in sixteen a call whose arguments the token bound cut off.
  static JsonObject agent(JsonObject request) {
    var messages = request.list("messages");
    var last = (JsonObject) messages.getLast();
    if (request.list("tools").isEmpty() || last.text("role").orElse("").equals("tool")) {
      return said("Done: " + last.text("content").orElse("") + ".");
    }
    var function = ((JsonObject) request.list("tools").getFirst()).object("function").orElseThrow();
    var name = function.text("name").orElseThrow();
    var arguments = Json.write(arguments(function.object("parameters").orElseThrow()));
    var draw = Math.floorMod(request.hashCode(), 16);
    if (draw == 0) {
      return response(called(name, "{\"query\": \"sel"), "length");
    }
    return draw < 3
        ? response(called(name, arguments, arguments), "tool_calls")
        : response(called(name, arguments), "tool_calls");
  }

  static JsonObject said(String text) {
    return response(JsonObject.of("role", "assistant", "content", text), "stop");
  }

  static JsonObject called(String tool, String... arguments) {
    var calls = new ArrayList<JsonValue>();
    for (var each : arguments) {
      calls.add(
          JsonObject.of(
              "id",
              "call_" + calls.size(),
              "type",
              "function",
              "function",
              JsonObject.of("name", tool, "arguments", each)));
    }
    return JsonObject.of("role", "assistant", "content", null, "tool_calls", calls);
  }

  static JsonObject response(JsonObject message, String finish) {
    return JsonObject.of(
        "id",
        "chatcmpl-1",
        "choices",
        List.of(JsonObject.of("index", 0, "message", message, "finish_reason", finish)),
        "usage",
        JsonObject.of(
            "prompt_tokens",
            100,
            "completion_tokens",
            20,
            "prompt_tokens_details",
            Map.of("cached_tokens", 60)),
        "timings",
        JsonObject.of("prompt_ms", 12.5));
  }

  private static JsonObject arguments(JsonObject schema) {
    var arguments = new LinkedHashMap<String, JsonValue>();
    schema
        .object("properties")
        .ifPresent(properties ->
            properties
                .fields()
                .forEach((name, kind) -> arguments.put(name, example((JsonObject) kind))));
    return new JsonObject(arguments);
  }

  private static JsonValue example(JsonObject schema) {
    return switch (schema.text("type").orElse("string")) {
      case "number", "integer" -> JsonValue.of(2);
      case "boolean" -> JsonValue.of(true);
      case "array" -> JsonValue.of(List.of());
      case "object" -> JsonObject.empty();
      default -> schema.list("enum").stream().findFirst().orElse(JsonValue.of("Q3"));
    };
  }
}
