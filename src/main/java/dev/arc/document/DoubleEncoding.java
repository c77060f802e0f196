package dev.arc.document;

import dev.arc.json.Node;
import dev.arc.json.Yaml;

/// A document that is one JSON string which holds a JSON document, as some exports are.
public final class DoubleEncoding {

  private DoubleEncoding() {}

  // The inner lines are lines of the string, not of the file; in the file it is all one line.
  public static Node unwrap(Node root) {
    return root.text()
        .filter(text -> "{[".indexOf(text.stripLeading().concat(" ").charAt(0)) >= 0)
        .flatMap(Yaml::tryRead)
        .map(inner -> inner.movedTo(root.line()))
        .orElse(root);
  }
}
