package dev.arc.provider;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.Message;
import dev.arc.llm.ToolCall;
import dev.arc.llm.ToolSchema;
import java.util.LinkedHashMap;
import java.util.List;

/// Writes a conversation as the body of a chat completions request.
record RequestWriter(String model, Dialect dialect, ToolNames names) {

  private static final JsonString FUNCTION = new JsonString("function");
  private static final int LONGEST_EXCERPT = 500;

  String write(Conversation conversation, CallSettings settings) {
    var body = new LinkedHashMap<String, JsonValue>();
    body.put("model", new JsonString(model));
    body.put("messages", array(conversation.messages().stream().map(this::message).toList()));
    if (!conversation.tools().isEmpty()) {
      body.put("tools", array(conversation.tools().stream().map(this::tool).toList()));
    }
    if (settings.temperature() != null && dialect.takes("temperature")) {
      body.put("temperature", JsonNumber.of(settings.temperature()));
    }
    body.put(dialect.tokenBound(), JsonNumber.of(settings.maxTokens()));
    if (dialect.takes(dialect.seed())) {
      body.put(dialect.seed(), JsonNumber.of(folded(settings.seed())));
    }
    return Json.write(new JsonObject(body));
  }

  private JsonValue message(Message message) {
    return switch (message) {
      case Message.System(var text) -> said("system", text);
      case Message.User(var text) -> said("user", text);
      case Message.Assistant(var text, var calls) ->
          calls.isEmpty() ? said("assistant", text) : called(text, calls);
      case Message.ToolResult(var id, _, var text) ->
          JsonObject.of("role", "tool", "tool_call_id", id, "content", text);
    };
  }

  private static JsonObject said(String role, String text) {
    return JsonObject.of("role", role, "content", text);
  }

  private JsonObject called(String text, List<ToolCall> calls) {
    return JsonObject.of(
        "role",
        "assistant",
        "content",
        text.isEmpty() ? null : text,
        "tool_calls",
        array(calls.stream().map(this::call).toList()));
  }

  private JsonValue call(ToolCall call) {
    return JsonObject.of(
        "id",
        call.id(),
        "type",
        FUNCTION,
        "function",
        JsonObject.of("name", names.sent(call.tool()), "arguments", readable(call.arguments())));
  }

  /// Arguments that are no JSON object make servers fail, every time from then on. What the model
  /// wrote is shown to it as a text instead; the tool's result tells it what was wrong.
  private static String readable(String arguments) {
    if (arguments.isBlank()) {
      return "{}";
    }
    if (Json.tryParse(arguments).orElse(null) instanceof JsonObject) {
      return arguments;
    }
    var excerpt = arguments.substring(0, Math.min(arguments.length(), LONGEST_EXCERPT));
    return Json.write(JsonObject.of("invalid_arguments", excerpt));
  }

  private JsonValue tool(ToolSchema tool) {
    var function = new LinkedHashMap<String, JsonValue>();
    function.put("name", new JsonString(names.sent(tool.name())));
    if (!tool.description().isBlank()) {
      function.put("description", new JsonString(tool.description()));
    }
    function.put("parameters", tool.parameters());
    return JsonObject.of("type", FUNCTION, "function", new JsonObject(function));
  }

  /// Servers keep seeds in 31 bits.
  private static int folded(long seed) {
    return Long.hashCode(seed) & Integer.MAX_VALUE;
  }

  private static JsonArray array(List<JsonValue> items) {
    return new JsonArray(items);
  }
}
