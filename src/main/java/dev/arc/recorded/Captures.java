package dev.arc.recorded;

import dev.arc.document.Document;
import dev.arc.document.Embedded;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the requests in what people record of them: the bare body, a log's record with address,
/// headers and body, a pair of request and response, a HAR file, a batch, or many of these in a
/// list or one per line.
final class Captures {
  private static final int DEEPEST = 5;

  private static final List<String> BODIES =
      List.of(
          "body",
          "request",
          "postData",
          "requestBody",
          "request_body",
          "request_json",
          "params",
          "payload",
          "json",
          "kwargs",
          "data");

  private static final List<String> ADDRESSES = List.of("url", "uri", "endpoint", "path");

  private final List<Captured> found = new ArrayList<>();

  private final int most;

  private Captures(int most) {
    this.most = most;
  }

  /// The requests of a known shape, in the document's order.
  static List<Captured> in(Document document) {
    return in(document, Integer.MAX_VALUE);
  }

  /// The first of them.
  static Optional<Captured> first(Document document) {
    return in(document, 1).stream().findFirst();
  }

  private static List<Captured> in(Document document, int most) {
    var captures = new Captures(most);
    document.roots().forEach(root -> captures.collect(root, Optional.empty(), 0));
    return captures.found;
  }

  private void collect(Node node, Optional<Node> outer, int depth) {
    if (depth > DEEPEST || found.size() >= most) {
      return;
    }
    if (node.isArray()) {
      node.items().forEach(item -> collect(item, outer, depth + 1));
    } else if (RequestShape.of(node).isPresent()) {
      found.add(new Captured(node, outer));
    } else if (node.isObject()) {
      var address = address(node).or(() -> outer);
      inner(node).forEach(body -> collect(body, address, depth + 1));
    }
  }

  private static Optional<Node> address(Node node) {
    return ADDRESSES.stream()
        .flatMap(key -> node.find(key).stream())
        .filter(Node::isText)
        .findFirst();
  }

  /// What may be, or hold, a request inside of a record. The first key that leads to a tree counts:
  /// others repeat it.
  private static Stream<Node> inner(Node node) {
    var entries = node.find("log").flatMap(log -> log.find("entries")).filter(Node::isArray);
    if (entries.isPresent()) {
      return entries.stream();
    }
    var posted = node.find("text").filter(_ -> node.find("mimeType").isPresent());
    return Stream.concat(posted.stream(), BODIES.stream().flatMap(key -> node.find(key).stream()))
        .flatMap(body -> Embedded.tree(body).stream())
        .limit(1);
  }
}
