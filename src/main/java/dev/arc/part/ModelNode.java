package dev.arc.part;

import dev.arc.document.Placed;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.Node;
import dev.arc.json.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A model of somebody else's format, brought into the usual shape: its name, and the settings that
/// are figures. A setting that is a placeholder or a null is left out.
public final class ModelNode {

  private ModelNode() {}

  /// @param holders objects in which settings stand; the first that has one wins
  public static Node of(Node name, Node... holders) {
    var fields = settings(holders);
    fields.put("model", name);
    return Placed.object(name, fields);
  }

  /// The settings alone, of a model that has no name here.
  ///
  /// @param place where the model is told of
  public static Node unnamed(Node place, Node... holders) {
    return Placed.object(place, settings(holders));
  }

  private static Map<String, Node> settings(Node... holders) {
    var fields = new LinkedHashMap<String, Node>();
    for (var holder : holders) {
      holder
          .fields()
          .forEach((key, value) -> {
            if (ModelSettings.isSetting(key)) {
              figure(value)
                  .or(() -> Optional.of(value).filter(ModelNode::isWord))
                  .ifPresent(setting -> fields.putIfAbsent(key, setting));
            }
          });
    }
    return fields;
  }

  // "high", "auto"; no figure, formula or placeholder in its stead.
  private static boolean isWord(Node value) {
    return value.text().filter(text -> text.matches("[a-z_]{2,20}")).isPresent();
  }

  // Kubernetes resources and exports keep figures as texts: "0.2".
  private static Optional<Node> figure(Node value) {
    if (value.value() instanceof JsonNumber || value.value() instanceof JsonBoolean) {
      return Optional.of(value);
    }
    return value
        .text()
        .map(String::strip)
        .filter(text -> text.matches("-?\\d{1,9}(?:\\.\\d{1,9})?"))
        .map(text -> Yaml.read(text).movedTo(value.line()));
  }
}
