package dev.arc.recorded;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// OTLP's typed value (`{"stringValue": "…"}`), as the value that it is.
final class AnyValue {

  private AnyValue() {}

  static Node plain(Node value) {
    var list = value.find("arrayValue").flatMap(array -> array.find("values"));
    if (list.isPresent()) {
      var items = list.get().items().stream().map(AnyValue::plain).toList();
      return Node.array(items, value.line(), value.endLine());
    }
    var pairs = value.find("kvlistValue").flatMap(map -> map.find("values"));
    if (pairs.isPresent()) {
      var fields = new LinkedHashMap<String, Node>();
      for (var pair : pairs.get().items()) {
        var key = pair.find("key").flatMap(Node::text);
        if (key.isPresent()) {
          pair.find("value").ifPresent(inner -> fields.put(key.get(), plain(inner)));
        }
      }
      return Node.object(fields, value.line(), value.endLine());
    }
    // 64 bits do not fit into every reader's numbers, so OTLP writes whole numbers as text.
    var whole = value.find("intValue").flatMap(AnyValue::number);
    return whole
        .or(() ->
            Stream.of("stringValue", "doubleValue", "boolValue")
                .flatMap(key -> value.find(key).stream())
                .findFirst())
        .orElse(value);
  }

  /// The number that a node is, or that its text holds.
  static Optional<Node> number(Node node) {
    var text =
        node.value() instanceof JsonNumber(var number)
            ? number.toPlainString()
            : node.text().orElse("");
    return Json.tryParse(text)
        .filter(JsonNumber.class::isInstance)
        .map(number ->
            new Node(
                number,
                node.line(),
                node.endLine(),
                node.keyLine(),
                Map.of(),
                List.of(),
                Optional.empty()));
  }
}
