package dev.arc.document;

import dev.arc.json.Node;
import java.util.LinkedHashMap;

/// The references of a file beside the profile, said from the profile's folder: there, `#/a` is of
/// the profile, and `b.json` lies beside it.
final class QualifiedReferences {
  private static final String REFERENCE = "$ref";

  private QualifiedReferences() {}

  /// @param file the file's name, as it is said from the profile's folder
  static Node of(Node node, String file) {
    if (node.isArray()) {
      var items = node.items().stream().map(item -> of(item, file)).toList();
      return Node.array(items, node.line(), node.endLine());
    }
    if (!node.isObject()) {
      return node;
    }
    var fields = new LinkedHashMap<String, Node>();
    node.fields()
        .forEach((key, value) ->
            fields.put(
                key,
                key.equals(REFERENCE) && value.isText()
                    ? qualified(value, file)
                    : of(value, file)));
    return Node.object(fields, node.line(), node.endLine());
  }

  private static Node qualified(Node reference, String file) {
    var name = reference.text().orElse("");
    if (name.contains("://")) {
      return reference;
    }
    var hash = name.indexOf('#');
    var path = hash < 0 ? name : name.substring(0, hash);
    var pointer = hash < 0 ? "" : name.substring(hash);
    var whole = path.isBlank() ? file : RelativePath.in(RelativePath.folder(file), path);
    return Placed.text(reference, whole + pointer);
  }
}
