package dev.arc.format;

import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes out of other projects' documents what has the type that is expected there, however its key
/// is spelled (`agentName`, `AgentName`, `agent_name`), and leaves everything else.
final class Fields {

  private Fields() {}

  /// The first of the keys under which a text stands that is not blank.
  static Optional<Node> text(Node object, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> Part.under(key, object).stream())
        .filter(Fields::isFilled)
        .findFirst();
  }

  /// As [#text], without white space around it; empty when there is none.
  static String word(Node object, String... keys) {
    return text(object, keys).flatMap(Node::text).map(String::strip).orElse("");
  }

  static Optional<Node> object(Node object, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> Part.under(key, object).stream())
        .filter(Node::isObject)
        .findFirst();
  }

  /// The items of the first of the keys under which a list stands; none without one.
  static List<Node> items(Node object, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> Part.under(key, object).stream())
        .filter(Node::isArray)
        .findFirst()
        .map(Node::items)
        .orElse(List.of());
  }

  /// The texts under a key: those of a list, or one by itself; blank ones left out.
  static List<Node> texts(Node object, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> Part.under(key, object).stream())
        .flatMap(node -> node.isArray() ? node.items().stream() : Stream.of(node))
        .filter(Fields::isFilled)
        .toList();
  }

  /// Whether a flag is on, as truth or as the text "true".
  static boolean isOn(Node object, String key) {
    return Part.under(key, object)
        .filter(node ->
            node.value().equals(new JsonBoolean(true))
                || node.text().filter(text -> text.strip().equalsIgnoreCase("true")).isPresent())
        .isPresent();
  }

  static boolean has(Node object, String... keys) {
    return Stream.of(keys).anyMatch(key -> Part.under(key, object).isPresent());
  }

  static boolean isFilled(Node node) {
    return node.text().filter(text -> !text.isBlank()).isPresent();
  }

  /// A list in the place of its first item.
  static Optional<Node> list(List<Node> items) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(Node.array(items, items.getFirst().line(), items.getLast().endLine()));
  }

  /// The object with a field more, or with another value in it.
  static Node with(Node object, String key, Node value) {
    var fields = new LinkedHashMap<>(object.fields());
    fields.put(key, value);
    return objectAt(object, fields);
  }

  /// An object of those fields in the place of another node.
  static Node objectAt(Node place, Map<String, Node> fields) {
    return Node.object(fields, place.line(), place.endLine());
  }

  /// A text in the place of another node.
  static Node textAt(Node place, String text) {
    return Node.ofText(text, place.line(), place.endLine());
  }

  /// A flag that is on, in the place of another node.
  static Node truthAt(Node place) {
    return new Node(
        new JsonBoolean(true),
        place.line(),
        place.endLine(),
        place.line(),
        Map.of(),
        List.of(),
        Optional.empty());
  }
}
