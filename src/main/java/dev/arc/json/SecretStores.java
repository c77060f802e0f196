package dev.arc.json;

import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Maps in which secrets are kept under names of the author's own: `secrets:`, `credentials:`, and
/// the data of a Kubernetes secret.
final class SecretStores {

  private static final Set<String> STORES =
      Set.of("secret", "secrets", "credential", "credentials");

  /// What such a map says of its secrets, without telling them.
  private static final Set<String> ABOUT =
      Set.of(
          "type",
          "kind",
          "name",
          "id",
          "provider",
          "source",
          "store",
          "backend",
          "engine",
          "mode",
          "file",
          "path",
          "external",
          "description",
          "url",
          "uri",
          "endpoint",
          "host",
          "hostname",
          "port",
          "user",
          "username",
          "email",
          "account",
          "region",
          "scope",
          "scopes",
          "env",
          "envvar",
          "environment",
          "from",
          "ref",
          "version",
          "namespace",
          "format",
          "required",
          "secretname",
          "keyname",
          "expires",
          "timeout",
          "tenant",
          "tenantid",
          "clientid",
          "project",
          "projectid",
          "in",
          "title");

  /// What says where a secret is, not which: a variable's name, a file, an address.
  private static final Pattern REFERENCE =
      Pattern.compile(
          "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|(?:\\.{1,2}|~|/(?:run|etc|var|mnt|home|secrets?|vault))/\\S*|[\\w+.-]+://.*|arn:\\S+|(?:vault|projects|env|file|op|ssm)[:/.]\\S+|inherit");

  private static final Set<String> SCHEMA_TYPES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");

  private SecretStores() {}

  static boolean isStore(String name) {
    return STORES.contains(SecretAssignments.normal(name));
  }

  static boolean isStore(String name, JsonObject value) {
    return isStore(name) && !isSchema(value);
  }

  /// Whether an object is a Kubernetes secret.
  static boolean isManifest(JsonObject object) {
    return object.text("kind").filter("Secret"::equals).isPresent();
  }

  static boolean isManifestData(String field) {
    return field.equals("data") || field.equals("stringData");
  }

  /// A store without its secrets; the same object when there are none.
  static JsonValue redact(JsonValue store) {
    return store instanceof JsonArray(var items)
        ? array(store, items.stream().map(SecretStores::listed).toList())
        : walk("secret", store, SecretStores::kept);
  }

  // A list of plain words lists the names of secrets.
  private static JsonValue listed(JsonValue item) {
    return item instanceof JsonString(var text) && !SecretAssignments.looksLikeKey(text)
        ? SecretValues.redact(item)
        : walk("secret", item, SecretStores::kept);
  }

  private static JsonValue array(JsonValue before, List<JsonValue> items) {
    var clean = new JsonArray(items);
    return clean.equals(before) ? before : clean;
  }

  /// A value in which every text and number is a secret, without them.
  static JsonValue all(JsonValue value) {
    return walk("secret", value, (name, text) -> SecretAssignments.isPlaceholder(text));
  }

  private static boolean kept(String name, String text) {
    return ABOUT.contains(SecretAssignments.normal(name))
        || SecretAssignments.isPlaceholder(text)
        || REFERENCE.matcher(text).matches();
  }

  private static JsonValue walk(
      String name, JsonValue value, BiFunction<String, String, Boolean> kept) {
    return switch (value) {
      case JsonString(var text) ->
          kept.apply(name, text) ? SecretValues.redact(value) : SecretValues.gone(name);
      case JsonNumber(var number) ->
          kept.apply(name, number.toPlainString()) ? value : SecretValues.gone(name);
      case JsonObject object -> {
        var clean = new LinkedHashMap<String, JsonValue>();
        object.fields().forEach((key, field) -> clean.put(key, walk(key, field, kept)));
        yield clean.equals(object.fields()) ? object : new JsonObject(clean);
      }
      case JsonArray(var items) ->
          array(value, items.stream().map(item -> walk(name, item, kept)).toList());
      case JsonBoolean _, JsonNull _ -> value;
    };
  }

  private static boolean isSchema(JsonObject object) {
    return object.text("type").filter(SCHEMA_TYPES::contains).isPresent()
        || object.find("properties").isPresent()
        || object.find("$ref").isPresent()
        || object.find("anyOf").isPresent()
        || object.find("oneOf").isPresent();
  }
}
