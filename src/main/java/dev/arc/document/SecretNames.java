package dev.arc.document;

import dev.arc.json.Node;
import dev.arc.json.Redaction;
import java.util.LinkedHashMap;
import java.util.Map;

/// Redacts secrets that are the names of fields: a key for which somebody forgot the name in front
/// of it.
final class SecretNames {
  private final Findings findings;

  private SecretNames(Findings findings) {
    this.findings = findings;
  }

  /// The same tree with names that are no secrets, each of them told; the very same node when there
  /// are none.
  static Node redacted(Node root, Findings findings) {
    return hasAny(root) ? new SecretNames(findings).renamed(root) : root;
  }

  private static boolean hasAny(Node node) {
    for (var field : node.fields().entrySet()) {
      if (!Redaction.secrets(field.getKey()).isEmpty() || hasAny(field.getValue())) {
        return true;
      }
    }
    for (var item : node.items()) {
      if (hasAny(item)) {
        return true;
      }
    }
    return false;
  }

  private Node renamed(Node node) {
    if (node.isArray()) {
      var list =
          Node.array(
              node.items().stream().map(this::renamed).toList(), node.line(), node.endLine());
      return node.with(list.value(), list.fields(), list.items());
    }
    if (!node.isObject()) {
      return node;
    }
    var fields = new LinkedHashMap<String, Node>();
    node.fields().forEach((name, field) -> fields.put(name(name, field, fields), renamed(field)));
    var object = Node.object(fields, node.line(), node.endLine());
    return node.with(object.value(), object.fields(), object.items());
  }

  private String name(String name, Node field, Map<String, Node> before) {
    var secrets = Redaction.secrets(name);
    if (secrets.isEmpty()) {
      return name;
    }
    SecretFilter.warn(field.keyLine(), secrets.getFirst().one(), findings);
    var clean = Redaction.redact(name);
    return before.containsKey(clean) ? clean + " " + (before.size() + 1) : clean;
  }
}
