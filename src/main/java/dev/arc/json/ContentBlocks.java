package dev.arc.json;

import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Content blocks, in which protocols such as MCP carry what a tool says: a list of `{"type":
/// "text", "text": "…"}`, alone or under `content`.
public final class ContentBlocks {

  private ContentBlocks() {}

  /// What stands in the blocks; the text as it is where there are none.
  public static String opened(String text) {
    return text.contains("\"text\"") ? inside(text).orElse(text) : text;
  }

  private static Optional<String> inside(String text) {
    return Json.tryParse(text)
        .map(ContentBlocks::blocks)
        .filter(ContentBlocks::areTexts)
        .map(blocks ->
            blocks.stream()
                .flatMap(block -> ((JsonObject) block).text("text").stream())
                .collect(Collectors.joining("\n")));
  }

  private static List<JsonValue> blocks(JsonValue value) {
    return switch (value) {
      case JsonArray(var items) -> items;
      case JsonObject object -> object.list("content");
      case JsonValue.JsonString _,
          JsonValue.JsonNumber _,
          JsonValue.JsonBoolean _,
          JsonValue.JsonNull _ ->
          List.of();
    };
  }

  /// Whether these are blocks of text, at least one.
  public static boolean areTexts(List<JsonValue> items) {
    return !items.isEmpty()
        && items.stream()
            .allMatch(item ->
                item instanceof JsonObject block
                    && block.text("type").filter("text"::equals).isPresent()
                    && block.text("text").isPresent());
  }
}
