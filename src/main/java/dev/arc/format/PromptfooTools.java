package dev.arc.format;

import dev.arc.document.Part;
import dev.arc.document.Surroundings;
import dev.arc.json.Node;
import dev.arc.json.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The tools in a promptfoo provider's configuration: inline, as JSON in a text, or in files.
final class PromptfooTools {
  private final Surroundings surroundings;

  PromptfooTools(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// Containers of tools.
  List<Node> read(Node config) {
    var containers =
        Stream.of("tools", "functions")
            .flatMap(key -> Part.under(key, config).stream())
            .flatMap(node -> whole(node).stream());
    return containers.map(this::spliced).toList();
  }

  private Optional<Node> whole(Node node) {
    if (!node.isText()) {
      return Optional.of(node);
    }
    var text = node.text().orElse("").strip();
    if (text.startsWith("[") || text.startsWith("{")) {
      var tree = Yaml.tryRead(text);
      if (tree.isEmpty()) {
        surroundings
            .findings()
            .warning(
                node.line(), "syntax", "tools is a text that is not valid JSON; it is left out");
      }
      return tree.map(read -> read.movedTo(node.line()));
    }
    return surroundings.references().tree(node, text, "a list of tools");
  }

  // A list may name files among its tools, each with one tool or a list of them.
  private Node spliced(Node container) {
    if (container.items().stream().noneMatch(Node::isText)) {
      return container;
    }
    var items = new ArrayList<Node>();
    for (var item : container.items()) {
      var found = item.isText() ? whole(item) : Optional.of(item);
      found.ifPresent(node -> items.addAll(node.isArray() ? node.items() : List.of(node)));
    }
    return Node.array(items, container.line(), container.endLine());
  }
}
