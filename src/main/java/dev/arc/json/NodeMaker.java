package dev.arc.json;

import java.util.List;
import java.util.Map;

/// Values with their lines.
final class NodeMaker implements ValueMaker<Node> {

  @Override
  public Node scalar(JsonValue value, int line) {
    return Node.scalar(value, line, line);
  }

  @Override
  public Node array(List<Node> items, int line, int endLine) {
    return Node.array(items, line, endLine);
  }

  @Override
  public Node object(Map<String, Node> fields, int line, int endLine) {
    return Node.object(fields, line, endLine);
  }

  @Override
  public Node under(Node value, int keyLine) {
    return value.under(keyLine);
  }
}
