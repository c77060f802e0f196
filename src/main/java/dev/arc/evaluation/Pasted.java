package dev.arc.evaluation;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.trace.Step.ToolCalled;
import java.util.List;
import java.util.Optional;

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
      var read = result.length() < SHORTEST ? Optional.<JsonValue>empty() : Json.tryParse(result);
      if (read.isPresent()) {
        rest = rewritten(rest.replace(result, " ".repeat(result.length())), read.get());
      } else if (isList(result)) {
        rest = rest.replace(result, " ".repeat(result.length()));
      }
    }
    return rest;
  }

  /// Prose of several lines lists what there is; a sentence is an answer by itself.
  private static boolean isList(String result) {
    return result.length() >= SHORTEST && result.indexOf('\n') >= 0;
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
