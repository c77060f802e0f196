package dev.arc.format;

import dev.arc.document.Placed;
import dev.arc.json.Node;
import dev.arc.part.PythonFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tools that are written as the signature of a function: `find(city: str, days: int) -> str`. YAML
/// takes one in a list in brackets apart at its commas and colons; here its pieces come together.
final class Signatures {
  private static final int MOST_PIECES = 40;
  private static final Pattern SIGNATURE =
      Pattern.compile("\\w{1,100}\\s?\\((?s:.){0,4000}\\)\\s*(?:->(?s:.){0,200})?");

  private Signatures() {}

  /// The items with a tool in the place of each signature.
  static List<Node> joined(List<Node> items) {
    var joined = new ArrayList<Node>();
    var next = 0;
    while (next < items.size()) {
      var end = end(items, next);
      var tool = end > next ? tool(written(items.subList(next, end)), items.get(next)) : null;
      joined.add(tool == null ? items.get(next) : tool);
      next = tool == null ? next + 1 : end;
    }
    return joined;
  }

  // Behind the item in which the bracket is closed that the first one opens; the first one itself
  // when it opens none.
  private static int end(List<Node> items, int first) {
    var open = 0;
    for (var i = first; i < Math.min(items.size(), first + MOST_PIECES); i++) {
      var piece = piece(items.get(i));
      if (piece.isEmpty() || i == first && piece.get().indexOf('(') < 0) {
        return first;
      }
      open += (int) piece.get().chars().filter(c -> c == '(').count();
      open -= (int) piece.get().chars().filter(c -> c == ')').count();
      if (open <= 0) {
        return i + 1;
      }
    }
    return first;
  }

  private static String written(List<Node> pieces) {
    return String.join(", ", pieces.stream().flatMap(node -> piece(node).stream()).toList());
  }

  /// What an item looked like: a text, or `city: str`, which YAML reads as a mapping.
  private static Optional<String> piece(Node item) {
    if (item.fields().size() != 1) {
      return item.text();
    }
    var only = item.fields().entrySet().iterator().next();
    return only.getValue().text().map(text -> only.getKey() + ": " + text);
  }

  private static @Nullable Node tool(String written, Node place) {
    if (!SIGNATURE.matcher(written.strip()).matches()) {
      return null;
    }
    return PythonFunction.first("def " + written.strip() + ":")
        .map(function -> {
          var fields = new LinkedHashMap<String, Node>();
          fields.put("name", Placed.text(place, function.name()));
          fields.put("parameters", function.parametersAt(place));
          return Placed.object(place, fields);
        })
        .orElse(null);
  }
}
