package dev.arc.format;

import dev.arc.document.Field;
import dev.arc.json.Node;

/// One operation of an API.
///
/// @param path as written, such as `/pets/{id}`
/// @param method in lower case
/// @param item the path's own node, which may hold parameters of all its operations
record OpenApiOperation(String path, String method, Node item, Node node) {

  /// What it does: its summary, then its description where that says more.
  String description() {
    var summary = Field.words(node, "summary");
    var says = Field.words(node, "description");
    if (summary.isEmpty() || says.startsWith(summary)) {
      return says;
    }
    var end = summary.matches("(?s).*[.!?]") ? " " : ". ";
    return says.isEmpty() ? summary : summary + end + says;
  }
}
