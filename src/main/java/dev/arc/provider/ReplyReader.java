package dev.arc.provider;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.llm.Message;
import dev.arc.llm.Reply;
import dev.arc.llm.Reply.Finish;
import dev.arc.llm.ToolCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a chat completions response as leniently as servers are careless, and hands up what the
/// model wrote as it wrote it.
///
/// @param usedIds ids of tool calls that the conversation has already
record ReplyReader(ToolNames names, Set<String> usedIds, UsageReader usage) {

  private static final String THINK = "<think>";
  private static final String THOUGHT = "</think>";

  /// Empty when the response holds no message.
  Optional<Reply> read(JsonObject response) {
    return response.list("choices").stream()
        .findFirst()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .flatMap(
            choice -> choice.object("message").map(message -> reply(response, choice, message)));
  }

  private Reply reply(JsonObject response, JsonObject choice, JsonObject message) {
    var calls = calls(message);
    var refusal = message.text("refusal").filter(text -> !text.isBlank());
    var content = text(message.find("content").orElse(new JsonNull()));
    var thought = content.startsWith(THINK) ? content.indexOf(THOUGHT) : -1;
    var text = thought < 0 ? content : content.substring(thought + THOUGHT.length()).strip();
    var inline = thought < 0 ? null : content.substring(THINK.length(), thought).strip();
    var said = new Message.Assistant(text.isEmpty() ? refusal.orElse(text) : text, calls);
    return new Reply(
        said,
        usage.read(response, said),
        finish(choice.text("finish_reason").orElse(""), !calls.isEmpty(), refusal.isPresent()),
        reasoning(message).orElse(inline));
  }

  private static Optional<@Nullable String> reasoning(JsonObject message) {
    return message
        .text("reasoning_content")
        .or(() -> message.text("reasoning"))
        .filter(text -> !text.isBlank());
  }

  /// Content is a text, nothing, or parts of which some are text.
  private static String text(JsonValue content) {
    return switch (content) {
      case JsonString(var text) -> text;
      case JsonArray(var parts) ->
          parts.stream()
              .filter(JsonObject.class::isInstance)
              .flatMap(part -> ((JsonObject) part).text("text").stream())
              .collect(Collectors.joining());
      default -> "";
    };
  }

  private List<ToolCall> calls(JsonObject message) {
    var ids = new HashSet<>(usedIds);
    var calls = new ArrayList<ToolCall>();
    for (var item : message.list("tool_calls")) {
      if (item instanceof JsonObject call && call.object("function").isPresent()) {
        calls.add(call(call.text("id").orElse(""), call.object("function").orElseThrow(), ids));
      }
    }
    if (calls.isEmpty()) {
      message.object("function_call").ifPresent(call -> calls.add(call("", call, ids)));
    }
    return calls;
  }

  private ToolCall call(String id, JsonObject function, Set<String> ids) {
    return new ToolCall(
        unique(id, ids), names.meant(function.text("name").orElse("")), arguments(function));
  }

  /// Some servers number the calls of each reply anew, or not at all.
  private static String unique(String id, Set<String> ids) {
    if (!id.isBlank() && ids.add(id)) {
      return id;
    }
    for (var number = ids.size() + 1; ; number++) {
      // Nine letters and digits: the only form that Mistral takes.
      var made = "call%05d".formatted(number);
      if (ids.add(made)) {
        return made;
      }
    }
  }

  private static String arguments(JsonObject function) {
    return switch (function.find("arguments").orElse(new JsonNull())) {
      case JsonString(var text) -> text;
      case JsonNull _ -> "";
      case JsonValue value -> Json.write(value);
    };
  }

  /// Servers disagree on the word when tools are called; whether they are is plain to see.
  private static Finish finish(String word, boolean calls, boolean refused) {
    if (refused || word.equals("content_filter")) {
      return Finish.FILTERED;
    }
    if (word.equals("length")) {
      return Finish.LENGTH;
    }
    return calls ? Finish.TOOL_CALLS : Finish.COMPLETE;
  }
}
