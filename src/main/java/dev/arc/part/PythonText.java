package dev.arc.part;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Takes Python expressions apart: what stands in brackets or quotes stays together.
final class PythonText {
  private static final Pattern GENERIC = Pattern.compile("([\\w.]+)\\s*\\[(.*)]", Pattern.DOTALL);
  private static final Pattern QUOTED =
      Pattern.compile("\\A[rf]?(['\"])(.*)\\1\\z", Pattern.DOTALL);
  private static final int MAX_DEPTH = 10;
  private static final Map<String, JsonObject> TYPES =
      Map.ofEntries(
          Map.entry("int", JsonObject.of("type", "integer")),
          Map.entry("float", JsonObject.of("type", "number")),
          Map.entry("Decimal", JsonObject.of("type", "number")),
          Map.entry("bool", JsonObject.of("type", "boolean")),
          Map.entry("list", JsonObject.of("type", "array")),
          Map.entry("List", JsonObject.of("type", "array")),
          Map.entry("dict", JsonObject.of("type", "object")),
          Map.entry("Dict", JsonObject.of("type", "object")),
          Map.entry("date", JsonObject.of("type", "string", "format", "date")),
          Map.entry("datetime", JsonObject.of("type", "string", "format", "date-time")));

  private PythonText() {}

  /// The index of the bracket that closes the one before `start`, or the text's end.
  static int closing(String text, int start) {
    return scan(text, start, (char) 0);
  }

  /// The parts between the commas of the outermost level.
  static List<String> split(String text) {
    var parts = new ArrayList<String>();
    var start = 0;
    while (start < text.length()) {
      var end = scan(text, start, ',');
      if (!text.substring(start, end).isBlank()) {
        parts.add(text.substring(start, end).strip());
      }
      start = end + 1;
    }
    return parts;
  }

  /// What stands before and behind the first such sign of the outermost level; one part without it.
  static List<String> halves(String text, char sign) {
    var at = scan(text, 0, sign);
    return at >= text.length()
        ? List.of(text)
        : List.of(text.substring(0, at), text.substring(at + 1));
  }

  /// JSON Schema of an annotation; a text's where the annotation says nothing that Arc knows.
  static JsonObject schema(String annotation) {
    return schema(annotation, 0);
  }

  private static JsonObject schema(String annotation, int depth) {
    var type = annotation.strip();
    var plain = halves(type, '|').getFirst().strip();
    var generic = GENERIC.matcher(plain);
    if (depth > MAX_DEPTH || !generic.matches()) {
      return TYPES.getOrDefault(lastWord(plain), JsonObject.of("type", "string"));
    }
    var inner = split(generic.group(2));
    var first = inner.isEmpty() ? "" : inner.getFirst();
    return switch (lastWord(generic.group(1))) {
      case "Optional", "Union" -> schema(first, depth + 1);
      case "Annotated" -> annotated(schema(first, depth + 1), inner);
      case "Literal" -> literal(inner);
      case "list", "List", "Sequence", "Iterable", "set", "Set" ->
          JsonObject.of("type", "array", "items", schema(first, depth + 1));
      case "dict", "Dict", "Mapping" -> JsonObject.of("type", "object");
      default -> JsonObject.of("type", "string");
    };
  }

  private static JsonObject annotated(JsonObject schema, List<String> inner) {
    var said = inner.size() < 2 ? "" : unquoted(inner.get(1));
    return said.isEmpty() ? schema : schema.with("description", new JsonString(said));
  }

  private static JsonObject literal(List<String> inner) {
    List<JsonValue> values =
        inner.stream()
            .map(PythonText::unquoted)
            .filter(text -> !text.isEmpty())
            .<JsonValue>map(JsonString::new)
            .toList();
    var type = JsonObject.of("type", "string");
    return values.isEmpty() ? type : type.with("enum", new JsonArray(values));
  }

  private static String unquoted(String text) {
    var matcher = QUOTED.matcher(text.strip());
    return matcher.matches() ? matcher.group(2) : "";
  }

  private static String lastWord(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  // Up to the sign on the level where it starts, or the bracket that closes that level.
  private static int scan(String text, int start, char sign) {
    var depth = 0;
    var quote = (char) 0;
    for (var i = start; i < text.length(); i++) {
      var c = text.charAt(i);
      if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? (char) 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (depth == 0 && (c == sign || ")]}".indexOf(c) >= 0)) {
        return i;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      }
    }
    return text.length();
  }
}
