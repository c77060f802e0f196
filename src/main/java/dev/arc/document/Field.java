package dev.arc.document;

import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands under a key of an object, when it is of the kind that is expected there. Keys are
/// compared as [Part#under] does.
public final class Field {

  private Field() {}

  /// The first text under these keys that is not blank.
  public static Optional<Node> text(Node object, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> Part.under(key, object).stream())
        .filter(Field::isFilled)
        .findFirst();
  }

  /// The words of [#text], without the blanks around them; empty when there are none.
  public static String words(Node object, String... keys) {
    return text(object, keys).flatMap(Node::text).map(String::strip).orElse("");
  }

  /// The first object under these keys.
  public static Optional<Node> object(Node object, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> Part.under(key, object).stream())
        .filter(Node::isObject)
        .findFirst();
  }

  /// The items of the first list under these keys; none when there is no list.
  public static List<Node> items(Node object, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> Part.under(key, object).stream())
        .filter(Node::isArray)
        .findFirst()
        .map(Node::items)
        .orElse(List.of());
  }

  /// The texts under these keys that are not blank: those of a list, or one by itself.
  public static List<Node> texts(Node object, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> Part.under(key, object).stream())
        .flatMap(found -> found.isArray() ? found.items().stream() : Stream.of(found))
        .filter(Field::isFilled)
        .toList();
  }

  /// Whether a node is a text that is not blank.
  public static boolean isFilled(Node node) {
    return node.text().filter(text -> !text.isBlank()).isPresent();
  }

  public static boolean isThere(Node object, String... keys) {
    return Stream.of(keys).anyMatch(key -> Part.under(key, object).isPresent());
  }

  /// Whether the key holds exactly that truth; nothing and anything else do not.
  public static boolean is(boolean truth, Node object, String key) {
    return Part.under(key, object)
        .filter(found -> found.value().equals(new JsonBoolean(truth)))
        .isPresent();
  }
}
