package dev.arc.recorded;

import dev.arc.document.Embedded;
import dev.arc.json.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The tools that a span shows: as one attribute with all definitions, or as an attribute for each
/// (`llm.tools.0.tool.json_schema`), or for each part of each (`llm.request.functions.0.name`).
final class SpanTools {
  private static final int MOST = 500;

  private SpanTools() {}

  static List<Node> in(Span span) {
    var whole =
        span
            .find("gen_ai.tool.definitions", "gen_ai.request.tools", "llm.tools")
            .or(() -> inside(span, "llm.invocation_parameters"))
            .or(() -> inside(span, "input.value"))
            .flatMap(Embedded::tree)
            .map(Node::items)
            .orElse(List.of())
            .stream()
            .map(item -> schema(item).or(() -> Embedded.tree(item)).orElse(item))
            .toList();
    if (!whole.isEmpty()) {
      return whole;
    }
    return IntStream.range(0, MOST)
        .mapToObj(index -> numbered(span, index))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Node> inside(Span span, String attribute) {
    return span.find(attribute).flatMap(Embedded::tree).flatMap(tree -> tree.find("tools"));
  }

  private static Optional<Node> schema(Node item) {
    return item.find("tool")
        .flatMap(tool -> tool.find("json_schema"))
        .or(() -> item.find("tool.json_schema"))
        .flatMap(Embedded::tree);
  }

  private static Optional<Node> numbered(Span span, int index) {
    return span.find("llm.tools." + index + ".tool.json_schema")
        .flatMap(Embedded::tree)
        .or(() -> parted(span, "llm.request.functions." + index + "."));
  }

  private static Optional<Node> parted(Span span, String prefix) {
    var fields = new LinkedHashMap<String, Node>();
    Stream.of("name", "description", "parameters")
        .forEach(key -> span.find(prefix + key).ifPresent(node -> fields.put(key, node)));
    return span.find(prefix + "name").map(name -> Node.object(fields, name.line(), name.line()));
  }
}
