package dev.arc.json;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Secrets whose name stands beside them and not in front: `{name: DB_PASSWORD, value: …}`, as
/// headers, cookies and environments are kept, and "the password is …" in prose.
final class SecretPairs {
  private static final String QUOTE = "\\\\?[\"']?";

  private static final Pattern PAIR =
      Pattern.compile(
          "\\b(?:name|key)%1$s\\s{0,9}:\\s{0,9}%1$s([A-Za-z][\\w.-]{1,60})%1$s\\s{0,9},?\\s{0,99}%1$svalue%1$s\\s{0,9}:\\s{0,9}%1$s([^\"'\\n,}\\]\\\\]{6,500})"
              .formatted(QUOTE),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PROSE =
      Pattern.compile(
          "\\b(password|passphrase|passcode|secret(?: access)?(?: key)?)(?: is|:)? (?:[\"'`])?([^\\s\"'`,;]{8,200})",
          Pattern.CASE_INSENSITIVE);

  /// Fields that give a value to what another field names.
  static final Set<String> GIVEN = Set.of("value", "default", "example", "const");

  private SecretPairs() {}

  static void find(String text, List<Secret> found) {
    if (text.contains("value")) {
      var pairs = PAIR.matcher(text);
      while (pairs.find()) {
        if (isSecret(pairs.group(1), pairs.group(2).strip())) {
          add(pairs, pairs.group(1), found);
        }
      }
    }
    var prose = PROSE.matcher(text);
    while (prose.find()) {
      if (SecretAssignments.looksGuarded(prose.group(1), withoutStop(prose.group(2)))) {
        add(prose, prose.group(1), found);
      }
    }
  }

  /// The name that says that a field of an object is a secret: the object's own, for its `value` or
  /// its `default`.
  static Optional<String> nameIn(JsonObject object, String field) {
    if (!GIVEN.contains(field)
        || !(object.find(field).orElse(null) instanceof JsonString(var value))) {
      return Optional.empty();
    }
    return object
        .text("name")
        .or(() -> object.text("key"))
        .filter(name ->
            field.equals("value") ? isSecret(name, value) : SecretAssignments.isGiven(name, value));
  }

  private static boolean isSecret(String name, String value) {
    return value.length() >= 6 && SecretAssignments.namesSecret(name, value);
  }

  private static String withoutStop(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static void add(Matcher matcher, String name, List<Secret> found) {
    found.add(new Secret(SecretAssignments.kind(name), matcher.start(2), matcher.end(2)));
  }
}
