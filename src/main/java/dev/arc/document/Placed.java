package dev.arc.document;

import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes nodes that stand where others do, so that findings point at what the author wrote.
public final class Placed {

  private Placed() {}

  public static Node text(Node place, String text) {
    return Node.ofText(text, place.line(), place.endLine());
  }

  public static Node object(Node place, Map<String, Node> fields) {
    return Node.object(fields, place.line(), place.endLine());
  }

  /// A flag that is on.
  public static Node truth(Node place) {
    return new Node(
        new JsonBoolean(true),
        place.line(),
        place.endLine(),
        place.line(),
        Map.of(),
        List.of(),
        Optional.empty());
  }

  /// The object with a field more, or with another value in it.
  public static Node with(Node object, String key, Node value) {
    var fields = new LinkedHashMap<>(object.fields());
    fields.put(key, value);
    return object(object, fields);
  }

  /// A list from where its first item is to where its last one ends; nothing for no items.
  public static Optional<Node> list(List<Node> items) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(Node.array(items, items.getFirst().line(), items.getLast().endLine()));
  }
}
