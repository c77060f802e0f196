package dev.arc.recorded;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a recorded tool gave back, without the wrapping of the vendor that carried it: a model sees
/// the text of content blocks, not the blocks.
final class CallResults {

  private CallResults() {}

  /// The result; nothing where the call failed or gave nothing.
  static Optional<JsonValue> read(Node node) {
    return Optional.of(unwrapped(node.value())).filter(value -> !isFailure(value));
  }

  static boolean isTrue(Node node) {
    return node.value().equals(new JsonBoolean(true));
  }

  /// The value itself, where JSON stands in a text or in blocks of text.
  private static JsonValue unwrapped(JsonValue value) {
    return switch (value) {
      case JsonString(var text) ->
          Json.tryParse(text).filter(inner -> !(inner instanceof JsonString)).orElse(value);
      case JsonArray(var items)
          when !items.isEmpty() && items.stream().allMatch(CallResults::isBlock) ->
          unwrapped(new JsonString(joined(items)));
      case JsonObject object when isEnvelope(object) -> ofEnvelope(object);
      case JsonObject _, JsonArray _, JsonValue.JsonNumber _, JsonBoolean _, JsonNull _ -> value;
    };
  }

  private static boolean isBlock(JsonValue item) {
    return item instanceof JsonObject object
        && object.text("text").isPresent()
        && object.text("type").orElse("text").contains("text");
  }

  private static String joined(List<JsonValue> blocks) {
    return blocks.stream()
        .flatMap(block -> ((JsonObject) block).text("text").stream())
        .collect(Collectors.joining("\n"));
  }

  /// MCP's result: blocks under `content`, perhaps the same as `structuredContent`.
  private static boolean isEnvelope(JsonObject object) {
    return !object.list("content").isEmpty()
        && object.list("content").stream().allMatch(CallResults::isBlock)
        && object.fields().keySet().stream()
            .allMatch(Set.of("content", "isError", "structuredContent", "_meta")::contains);
  }

  private static JsonValue ofEnvelope(JsonObject object) {
    if (object.find("isError").filter(new JsonBoolean(true)::equals).isPresent()) {
      return new JsonNull();
    }
    return unwrapped(new JsonArray(object.list("content")));
  }

  private static boolean isFailure(JsonValue value) {
    return switch (value) {
      case JsonNull _ -> true;
      case JsonString(var text) ->
          text.isBlank() || text.strip().toLowerCase(Locale.ROOT).startsWith("error");
      case JsonObject object ->
          object
                  .find("error")
                  .filter(error ->
                      !(error instanceof JsonNull) && !error.equals(new JsonBoolean(false)))
                  .isPresent()
              || object.find("isError").filter(new JsonBoolean(true)::equals).isPresent();
      case JsonArray _, JsonValue.JsonNumber _, JsonBoolean _ -> false;
    };
  }
}
