package dev.arc.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
      clean.append(text, end, secret.start()).append(redact(secret, text));
      end = secret.end();
    }
    return clean.append(text, end, text.length()).toString();
  }

  /// What is put in the place of one secret of a text.
  public static String redact(Secret secret, String text) {
    var breaks =
        text.substring(secret.start(), secret.end()).chars().filter(c -> c == '\n').count();
    return "(redacted " + secret.kind() + ")" + "\n".repeat((int) breaks);
  }

  /// The value without the secrets in its texts, in the fields whose name says that they hold one,
  /// and without card-like numbers; the same object when there are none.
  public static JsonValue redact(JsonValue value) {
    return SecretValues.redact(value);
  }

  /// The text of a file without its secrets: also those that only the structure of YAML or JSON
  /// tells. Lines stay where they are.
  public static String redactFile(String text) {
    return StructuredSecrets.redact(text);
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
    SecretFlags.find(text, found);
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
}
