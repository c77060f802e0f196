package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.world.Effect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a tool gives back when nothing disturbs it.
///
/// @param effects what the call does to the world
record Response(ToolOutcome outcome, JsonObject content, List<Effect> effects) {

  Response {
    effects = List.copyOf(effects);
  }

  static Response done(Map<String, JsonValue> fields) {
    return new Response(ToolOutcome.DONE, new JsonObject(fields), List.of());
  }

  /// An error as a good API gives it.
  static Response rejected(String code, String message) {
    return new Response(
        ToolOutcome.REJECTED, new JsonObject(Map.of("error", error(code, message))), List.of());
  }

  /// An error that lists what could have been asked for.
  static Response notFound(String message, List<String> available) {
    var error =
        error("not_found", message)
            .with(
                "available",
                new JsonArray(
                    available.stream().map(name -> (JsonValue) new JsonString(name)).toList()));
    return new Response(ToolOutcome.REJECTED, new JsonObject(Map.of("error", error)), List.of());
  }

  private static JsonObject error(String code, String message) {
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put("code", new JsonString(code));
    fields.put("message", new JsonString(message));
    return new JsonObject(fields);
  }
}
