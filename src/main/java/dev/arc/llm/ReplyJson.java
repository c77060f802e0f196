package dev.arc.llm;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Finds the JSON object in what a model says: models put words and fences around it.
public final class ReplyJson {
  /// Letters of a reply that are looked at, and places where an object may begin.
  private static final int LONGEST = 64_000;

  private static final int MOST_STARTS = 50;

  private ReplyJson() {}

  /// The first object of a text that has at least one of some lists.
  ///
  /// @param lists names of fields
  public static Optional<JsonObject> find(String reply, List<String> lists) {
    var text = reply.substring(0, Math.min(reply.length(), LONGEST));
    var start = text.indexOf('{');
    for (var tried = 0; start >= 0 && tried < MOST_STARTS; tried++) {
      var end = end(text, start);
      var found =
          end.isEmpty() ? Optional.<JsonObject>empty() : object(text, start, end.getAsInt());
      if (found.isPresent() && lists.stream().anyMatch(name -> isList(found.get(), name))) {
        return found;
      }
      start = text.indexOf('{', found.isPresent() ? end.getAsInt() : start + 1);
    }
    return Optional.empty();
  }

  private static Optional<JsonObject> object(String text, int start, int end) {
    return Json.tryParse(text.substring(start, end))
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast);
  }

  private static boolean isList(JsonObject object, String name) {
    return object.find(name).filter(JsonArray.class::isInstance).isPresent();
  }

  /// Behind the brace that closes the one at `start`; braces in strings do not count.
  private static OptionalInt end(String text, int start) {
    var depth = 0;
    var quoted = false;
    for (var at = start; at < text.length(); at++) {
      var letter = text.charAt(at);
      if (quoted && letter == '\\') {
        at++;
      } else if (letter == '"') {
        quoted = !quoted;
      } else if (!quoted && letter == '{') {
        depth++;
      } else if (!quoted && letter == '}' && --depth == 0) {
        return OptionalInt.of(at + 1);
      }
    }
    return OptionalInt.empty();
  }
}
