package dev.arc.shape;

import dev.arc.json.ContentBlocks;
import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.List;

/// What a result is put into before it is handed out.
enum Envelope {
  /// Nothing.
  NONE,
  /// A list of content blocks: `[{"type": "text", "text": "…"}]`.
  BLOCKS,
  /// MCP's result: content blocks under `content`.
  RESULT;

  /// The envelope in which an example comes.
  static Envelope of(JsonValue example) {
    if (isBlocks(example)) {
      return BLOCKS;
    }
    return example instanceof JsonObject object
            && object.find("content").filter(Envelope::isBlocks).isPresent()
        ? RESULT
        : NONE;
  }

  private static boolean isBlocks(JsonValue value) {
    return value instanceof JsonArray(var items) && ContentBlocks.areTexts(items);
  }

  /// What is in it: the value that the text of the first block holds, or that text.
  JsonValue opened(JsonValue example) {
    return switch (this) {
      case NONE -> example;
      case BLOCKS -> inner(((JsonArray) example).items());
      case RESULT -> inner(((JsonObject) example).list("content"));
    };
  }

  private static JsonValue inner(List<JsonValue> blocks) {
    var text = ((JsonObject) blocks.getFirst()).text("text").orElse("");
    return Json.tryParse(text).orElseGet(() -> new JsonString(text));
  }

  String closed(String text) {
    var blocks = new JsonArray(List.of(JsonObject.of("type", "text", "text", text)));
    return switch (this) {
      case NONE -> text;
      case BLOCKS -> Json.write(blocks);
      case RESULT -> Json.write(JsonObject.of("content", blocks));
    };
  }
}
