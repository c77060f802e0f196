package dev.arc.document;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Node;

/// What a value is, in words for messages.
public final class Kinds {
  private static final int LONGEST = 40;

  private Kinds() {}

  /// For example: `7 (a number)`, `a list`, `"x" (a text)`.
  public static String shown(Node node) {
    return switch (node.value()) {
      case JsonObject _ -> "a mapping";
      case JsonArray _ -> "a list";
      case JsonNull _ -> "empty";
      case JsonString _ -> brief(node) + " (a text)";
      case JsonNumber _ -> brief(node) + " (a number)";
      case JsonBoolean _ -> brief(node) + " (true or false)";
    };
  }

  private static String brief(Node node) {
    var json = Json.write(node.value());
    return json.length() > LONGEST ? json.substring(0, LONGEST) + "…" : json;
  }
}
