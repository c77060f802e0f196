package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.json.Node;
import java.util.LinkedHashMap;
import java.util.Optional;

/// The model of a Dify app or node. Its provider may be a plugin (`langgenius/openai/openai`), of
/// which the last part is the vendor.
final class DifyModel {

  private DifyModel() {}

  /// The model under `model` of a node or configuration.
  static Optional<Node> of(Node holder) {
    return Field.object(holder, "model").flatMap(DifyModel::named);
  }

  /// The model that is this object.
  static Optional<Node> named(Node model) {
    return Field.text(model, "name", "model").map(name -> shape(model, name));
  }

  private static Node shape(Node model, Node name) {
    var fields = new LinkedHashMap<String, Node>();
    fields.put("name", name);
    Field.text(model, "provider")
        .ifPresent(node -> {
          var path = node.text().orElse("").strip();
          var vendor = path.substring(path.lastIndexOf('/') + 1);
          fields.put("provider", Node.ofText(vendor, node.line(), node.line()));
        });
    Field.object(model, "completion_params")
        .ifPresent(node -> fields.put("completion_params", node));
    return Node.object(fields, model.line(), model.endLine());
  }
}
