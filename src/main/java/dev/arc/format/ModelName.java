package dev.arc.format;

import dev.arc.json.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The model's name, in the shapes in which it is written: a text, or an object with a name and
/// perhaps a provider.
final class ModelName {
  private static final List<String> NAMES =
      List.of("model", "name", "id", "model_name", "model_id", "deployment_name", "handle");

  private ModelName() {}

  static boolean isModel(Node node) {
    return find(node).isPresent();
  }

  /// The name as written; null when there is none, after a wrong one was told.
  static @Nullable String read(@Nullable Node node, Findings findings) {
    if (node == null) {
      return null;
    }
    if (!node.isText() && !node.isObject()) {
      findings.problem(
          node.line(),
          "wrong-type",
          "model is " + Kinds.shown(node) + ", expected a model's name, such as gpt-4.1-mini");
    }
    return find(node).orElse(null);
  }

  private static Optional<String> find(Node node) {
    if (node.isText()) {
      return node.text().map(String::strip).filter(text -> !text.isEmpty());
    }
    var name =
        NAMES.stream()
            .flatMap(key -> Part.under(key, node).stream())
            .flatMap(value -> value.text().stream())
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .findFirst();
    var provider = Part.under("provider", node).flatMap(Node::text).map(String::strip);
    return name.map(text -> qualified(provider, text));
  }

  private static String qualified(Optional<String> provider, String name) {
    return provider
        .filter(text -> !text.isEmpty() && !name.startsWith(text))
        .map(text -> text + "/" + name)
        .orElse(name);
  }
}
