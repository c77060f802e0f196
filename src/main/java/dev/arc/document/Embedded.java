package dev.arc.document;

import dev.arc.json.Node;
import dev.arc.json.Yaml;
import java.util.Optional;

/// Trees that stand as text inside of other trees, as logs and traces keep them.
public final class Embedded {

  private Embedded() {}

  /// The object or list that a node is, or that its text holds; all of the latter stands in the
  /// text's line.
  public static Optional<Node> tree(Node node) {
    if (node.isObject() || node.isArray()) {
      return Optional.of(node);
    }
    return node.text()
        .filter(Embedded::looksLikeTree)
        .flatMap(Yaml::tryRead)
        .filter(inner -> inner.isObject() || inner.isArray())
        .map(inner -> inner.movedTo(node.line()));
  }

  private static boolean looksLikeTree(String text) {
    var start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }
}
