package dev.arc.format;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Node;
import dev.arc.json.Redaction;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Redacts the secrets in a document and warns of each, without showing it.
final class SecretFilter {
  private final Findings findings;

  private SecretFilter(Findings findings) {
    this.findings = findings;
  }

  static Node clean(Node root, Findings findings) {
    return Redaction.redact(root.value()).equals(root.value())
        ? root
        : new SecretFilter(findings).clean(root);
  }

  private Node clean(Node node) {
    return switch (node.value()) {
      case JsonObject _ -> object(node);
      case JsonArray _ -> array(node);
      case JsonString(var text) -> scalar(node, text);
      case JsonNumber(var number) -> scalar(node, number.toPlainString());
      default -> node;
    };
  }

  private Node object(Node node) {
    var fields = new LinkedHashMap<String, Node>();
    var values = new LinkedHashMap<String, JsonValue>();
    node.fields()
        .forEach((key, field) -> {
          var clean = key.equals("value") ? pair(node, field) : field(key, field);
          fields.put(key, clean);
          values.put(key, clean.value());
        });
    var value = new JsonObject(values);
    return new Node(
        value, node.line(), node.endLine(), node.keyLine(), fields, node.items(), node.tag());
  }

  private Node pair(Node node, Node field) {
    var secret =
        node.value() instanceof JsonObject object
            ? Redaction.redactPair(object)
            : Optional.<JsonValue>empty();
    if (secret.isEmpty()) {
      return field("value", field);
    }
    warn(field.line(), "secret");
    return with(field, secret.get());
  }

  private Node field(String key, Node field) {
    var clean = clean(field);
    var whole = Redaction.redactField(key, clean.value());
    if (whole.equals(clean.value())) {
      return clean;
    }
    warn(field.line(), "secret");
    return with(field, whole);
  }

  private Node array(Node node) {
    var items = node.items().stream().map(this::clean).toList();
    var value = new JsonArray(items.stream().map(Node::value).toList());
    return new Node(
        value, node.line(), node.endLine(), node.keyLine(), node.fields(), items, node.tag());
  }

  private Node scalar(Node node, String text) {
    var secrets = Redaction.secrets(text);
    for (var secret : secrets) {
      var before = (int) text.substring(0, secret.start()).chars().filter(c -> c == '\n').count();
      warn(Math.min(node.line() + before, node.endLine()), secret.kind());
    }
    return secrets.isEmpty() ? node : with(node, new JsonString(Redaction.redact(text)));
  }

  private static Node with(Node node, JsonValue value) {
    return new Node(
        value,
        node.line(),
        node.endLine(),
        node.keyLine(),
        node.fields(),
        node.items(),
        node.tag());
  }

  private void warn(int line, String kind) {
    findings.warning(
        line,
        "secret",
        "something like a "
            + kind
            + " stands here; Arc redacts it. Keep secrets out of profiles: keys come from the"
            + " environment or .env");
  }
}
