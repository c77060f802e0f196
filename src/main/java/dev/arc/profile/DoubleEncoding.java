package dev.arc.profile;

import dev.arc.json.Node;
import dev.arc.json.Yaml;
import java.util.LinkedHashMap;

/// A document that is one JSON string which holds a JSON document, as some exports are.
final class DoubleEncoding {

  private DoubleEncoding() {}

  static Node unwrap(Node root) {
    return root.text()
        .filter(text -> text.stripLeading().startsWith("{"))
        .flatMap(Yaml::tryRead)
        .map(inner -> movedTo(root.line(), inner))
        .orElse(root);
  }

  // The inner lines are lines of the string, not of the file; in the file it is all one line.
  private static Node movedTo(int line, Node node) {
    var fields = new LinkedHashMap<String, Node>();
    node.fields().forEach((key, value) -> fields.put(key, movedTo(line, value)));
    var items = node.items().stream().map(item -> movedTo(line, item)).toList();
    return new Node(node.value(), line, line, line, fields, items, node.tag());
  }
}
