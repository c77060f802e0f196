package dev.arc.evaluation;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.trace.Step.ToolCalled;
import java.util.List;

/// Results of tools that an answer hands on as they are. Whoever pastes a whole result has left it
/// to the user to find the answer in it, and to see what is wrong with it.
final class Pasted {

  /// Shorter results, such as a calculator's, are answers by themselves.
  private static final int SHORTEST = 40;

  private Pasted() {}

  /// The text with spaces in the place of structured and of listing results, so that all else stays
  /// where it is.
  static String without(String text, List<ToolCalled> calls) {
    var rest = text;
    for (var call : calls) {
      var result = call.result().strip();
      if (result.length() >= SHORTEST && mayStandIn(rest, result)) {
        rest = without(rest, result);
      }
    }
    return rest;
  }

  /// As it is, or written another way.
  private static boolean mayStandIn(String text, String result) {
    return text.indexOf('{') >= 0 || text.contains(result);
  }

  private static String without(String text, String result) {
    var read = Json.tryParse(result);
    if (read.isEmpty() && !isList(result)) {
      return text;
    }
    var rest = text.replace(result, " ".repeat(result.length()));
    return read.map(value -> rewritten(rest, value)).orElse(rest);
  }

  /// Prose of several lines lists what there is; a sentence is an answer by itself.
  private static boolean isList(String result) {
    return result.indexOf('\n') >= 0;
  }

  /// The same for a result that is written with other spaces between its parts.
  private static String rewritten(String text, JsonValue result) {
    var start = text.indexOf('{');
    var end = text.lastIndexOf('}') + 1;
    return start >= 0
            && end > start
            && Json.tryParse(text.substring(start, end)).filter(result::equals).isPresent()
        ? text.substring(0, start) + " ".repeat(end - start) + text.substring(end)
        : text;
  }
}
