package dev.arc.document;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Node;
import dev.arc.json.Redaction;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;

/// Redacts the secrets in a document and warns of each, without showing it.
public final class SecretFilter {
  private final Findings findings;

  private SecretFilter(Findings findings) {
    this.findings = findings;
  }

  public static Node clean(Node root, Findings findings) {
    var named = SecretNames.redacted(root, findings);
    return new SecretFilter(findings).clean(named, Redaction.redact(named.value()));
  }

  /// The node with the value that it has without secrets.
  private Node clean(Node node, JsonValue clean) {
    if (clean == node.value()) {
      return node;
    }
    return switch (clean) {
      case JsonObject object -> {
        var fields = new LinkedHashMap<String, Node>();
        node.fields()
            .forEach((key, field) ->
                fields.put(key, clean(field, object.find(key).orElseGet(field::value))));
        yield node.with(clean, fields, node.items());
      }
      case JsonArray(var values) -> {
        var items =
            IntStream.range(0, values.size())
                .mapToObj(index -> clean(node.items().get(index), values.get(index)))
                .toList();
        yield node.with(clean, node.fields(), items);
      }
      case JsonString(var text) -> {
        warn(node, text);
        yield node.with(clean, node.fields(), node.items());
      }
      case JsonNumber _, JsonBoolean _, JsonNull _ -> node;
    };
  }

  private void warn(Node node, String clean) {
    var text = node.value() instanceof JsonString(var own) ? own : Json.write(node.value());
    var secrets = Redaction.secrets(text);
    if (secrets.isEmpty() || !Redaction.redact(text).equals(clean)) {
      warn(node.line(), "a secret");
      return;
    }
    for (var secret : secrets) {
      var before = (int) text.substring(0, secret.start()).chars().filter(c -> c == '\n').count();
      warn(node.textLine(before), secret.one());
    }
  }

  private void warn(int line, String what) {
    warn(line, what, findings);
  }

  static void warn(int line, String what, Findings findings) {
    findings.warning(
        line,
        "secret",
        "something like "
            + what
            + " stands here; Arc redacts it. Keep secrets out of profiles: keys come from the"
            + " environment or .env");
  }
}
