package dev.arc.recorded;

import dev.arc.document.Document;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.List;

/// Finds the spans of a trace: OTLP's resources and scopes, plain lists, one per line, or nested in
/// each other.
final class Spans {
  private static final int DEEPEST = 12;
  private static final List<String> HOLDERS =
      List.of(
          "resourceSpans",
          "resource_spans",
          "scopeSpans",
          "scope_spans",
          "instrumentationLibrarySpans",
          "batches",
          "traces",
          "data",
          "spans",
          "children");

  private final List<Span> found = new ArrayList<>();

  private Spans() {}

  /// Those about models, in the document's order.
  static List<Span> in(Document document) {
    var spans = new Spans();
    document.roots().forEach(root -> spans.collect(root, 0));
    return spans.found;
  }

  private void collect(Node node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.items().forEach(item -> collect(item, depth + 1));
      return;
    }
    if (Span.isSpan(node)) {
      var span = Span.of(node);
      if (span.isAboutModels()) {
        found.add(span);
      }
    }
    HOLDERS.forEach(key -> node.find(key).ifPresent(inner -> collect(inner, depth + 1)));
  }
}
