package dev.arc.json;

import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Takes secrets out of texts before they are stored or shown: keys and tokens of well-known makes,
/// bearer tokens, private keys, passwords in addresses and assignments, card-like numbers.
///
/// What is put in their place says what was there, such as `(redacted API key)`, and keeps line
/// breaks, so that line numbers stay true. Placeholders such as `${API_KEY}` are left alone.
public final class Redaction {

  private static final int SHORTEST = 10; // pwd=123456

  private Redaction() {}

  /// The text without its secrets; the same object when there are none.
  public static String redact(String text) {
    var secrets = secrets(text);
    if (secrets.isEmpty()) {
      return text;
    }
    var clean = new StringBuilder();
    var end = 0;
    for (var secret : secrets) {
      clean
          .append(text, end, secret.start())
          .append("(redacted ")
          .append(secret.kind())
          .append(')');
      text.substring(secret.start(), secret.end())
          .chars()
          .filter(c -> c == '\n')
          .forEach(_ -> clean.append('\n'));
      end = secret.end();
    }
    return clean.append(text, end, text.length()).toString();
  }

  /// The value without the secrets in its texts, in the fields whose name says that they hold one,
  /// and without card-like numbers; the same object when there are none.
  public static JsonValue redact(JsonValue value) {
    return switch (value) {
      case JsonString(var text) -> string(value, text);
      case JsonNumber(var number) when CardNumbers.mayBe(number) ->
          string(value, number.toPlainString());
      case JsonArray array -> array(array);
      case JsonObject object -> object(object);
      case JsonNumber _, JsonBoolean _, JsonNull _ -> value;
    };
  }

  private static JsonArray array(JsonArray array) {
    var clean = new ArrayList<JsonValue>(array.items().size());
    var changed = false;
    for (var item : array.items()) {
      var redacted = redact(item);
      changed |= redacted != item;
      clean.add(redacted);
    }
    return changed ? new JsonArray(clean) : array;
  }

  private static JsonObject object(JsonObject object) {
    var clean = new LinkedHashMap<String, JsonValue>();
    var pair = SecretPairs.nameIn(object);
    for (var field : object.fields().entrySet()) {
      var redacted =
          pair.isPresent() && field.getKey().equals("value")
              ? redactedPair(pair.get())
              : redactField(field.getKey(), field.getValue());
      if (redacted != field.getValue()) {
        clean.put(field.getKey(), redacted);
      }
    }
    var result = object;
    for (var field : clean.entrySet()) {
      result = result.with(field.getKey(), field.getValue());
    }
    return result;
  }

  /// What stands in the place of the `value` of a pair, when its name says that it is a secret.
  public static Optional<JsonValue> redactPair(JsonObject pair) {
    return SecretPairs.nameIn(pair).map(Redaction::redactedPair);
  }

  private static JsonValue redactedPair(String name) {
    return new JsonString("(redacted " + SecretAssignments.kind(name) + ")");
  }

  /// The field's value without secrets; all of it, when the name says that it is one.
  public static JsonValue redactField(String name, JsonValue value) {
    return value instanceof JsonString(var text) && SecretAssignments.isSecret(name, text)
        ? new JsonString("(redacted " + SecretAssignments.kind(name) + ")")
        : redact(value);
  }

  /// Where the secrets of a text are, in order and without overlap.
  public static List<Secret> secrets(String text) {
    if (text.length() < SHORTEST) {
      return List.of();
    }
    var found = new ArrayList<Secret>();
    KnownSecrets.find(text, found);
    CardNumbers.find(text, found);
    SecretAssignments.find(text, found);
    SecretPairs.find(text, found);
    return found.size() < 2 ? found : withoutOverlap(found);
  }

  private static List<Secret> withoutOverlap(List<Secret> found) {
    var ordered = new ArrayList<>(found);
    ordered.sort(
        Comparator.comparingInt(Secret::start)
            .thenComparing(Secret::end, Comparator.reverseOrder()));
    var kept = new ArrayList<Secret>();
    var end = 0;
    for (var secret : ordered) {
      if (secret.start() >= end) {
        kept.add(secret);
        end = secret.end();
      }
    }
    return kept;
  }

  private static JsonValue string(JsonValue value, String text) {
    var clean = redact(text);
    return clean.equals(text) ? value : new JsonString(clean);
  }
}
