package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.document.Part;
import dev.arc.json.Node;
import java.util.List;
import java.util.Optional;

/// The content of a body in OpenAPI 3: by media type, of which JSON is the one that counts.
final class OpenApiMedia {

  private OpenApiMedia() {}

  /// The schema of the content that stands under a node's `content`.
  static Optional<Node> schema(Node holder) {
    return preferred(holder).flatMap(media -> Part.under("schema", media));
  }

  /// What the content may look like, as the description shows it.
  static List<Node> examples(Node holder) {
    var media = preferred(holder);
    var several = media.flatMap(node -> Field.object(node, "examples"));
    if (several.isPresent()) {
      return several.get().fields().values().stream()
          .flatMap(example -> Part.under("value", example).stream())
          .toList();
    }
    return media.flatMap(node -> Part.under("example", node)).stream().toList();
  }

  private static Optional<Node> preferred(Node holder) {
    var types = Field.object(holder, "content");
    var json =
        types.flatMap(node ->
            node.fields().entrySet().stream()
                .filter(type -> type.getKey().contains("json"))
                .map(java.util.Map.Entry::getValue)
                .findFirst());
    return json.or(() -> types.flatMap(node -> node.fields().values().stream().findFirst()));
  }
}
