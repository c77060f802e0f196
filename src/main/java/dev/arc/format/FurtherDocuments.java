package dev.arc.format;

import dev.arc.document.Document;
import dev.arc.document.Findings;
import dev.arc.json.Node;
import java.util.function.Predicate;

/// What stands in a file below its first document, behind a line of three hyphens.
final class FurtherDocuments {
  private FurtherDocuments() {}

  /// Tells of the documents, such as those of a YAML stream, of which the reader makes nothing.
  static void warn(Document document, Predicate<Node> unread, Findings findings) {
    var left = document.further().stream().filter(unread).toList();
    if (!left.isEmpty()) {
      findings.warning(
          left.getFirst().line(),
          "unread-document",
          (left.size() == 1
                  ? "another document starts here, and it was left out"
                  : left.size() + " more documents start, the first here, and they were left out")
              + ": Arc finds no agent of this format there. Write each to a file of its own, or"
              + " remove the --- above it");
    }
  }
}
