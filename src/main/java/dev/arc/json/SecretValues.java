package dev.arc.json;

import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/// Takes secrets out of values. Here a secret is also told by what stands around it: the name of
/// its field, the flag before it in a list, the map that it is kept in.
final class SecretValues {

  /// `DB_PASSWORD=…` or `--api-key=…` as an item of a list.
  private static final Pattern ASSIGNED = Pattern.compile("-{0,2}([A-Za-z][\\w.-]{1,60})=(\\S++)");

  private SecretValues() {}

  /// The same object when there is nothing to take out.
  static JsonValue redact(JsonValue value) {
    return switch (value) {
      case JsonString(var text) -> scalar(value, text);
      case JsonNumber(var number) when CardNumbers.mayBe(number) ->
          scalar(value, number.toPlainString());
      case JsonArray array -> array(array);
      case JsonObject object -> object(object);
      case JsonNumber _, JsonBoolean _, JsonNull _ -> value;
    };
  }

  /// What stands in the place of a secret that has that name.
  static JsonString gone(String name) {
    return new JsonString("(redacted " + SecretAssignments.kind(name) + ")");
  }

  private static JsonValue scalar(JsonValue value, String text) {
    var clean = Redaction.redact(text);
    return clean.equals(text) ? value : new JsonString(clean);
  }

  private static JsonArray array(JsonArray array) {
    var clean = new ArrayList<JsonValue>(array.items().size());
    var changed = false;
    for (var i = 0; i < array.items().size(); i++) {
      var item = array.items().get(i);
      var redacted = item(array.items(), i);
      changed |= redacted != item;
      clean.add(redacted);
    }
    return changed ? new JsonArray(clean) : array;
  }

  private static JsonValue item(List<JsonValue> items, int at) {
    var item = items.get(at);
    if (!(item instanceof JsonString(var text))) {
      return redact(item);
    }
    if (at > 0 && items.get(at - 1) instanceof JsonString(var flag)) {
      var name = SecretFlags.name(flag);
      if (name.isPresent() && SecretFlags.isValue(name.get(), text)) {
        return gone(name.get());
      }
    }
    var assigned = ASSIGNED.matcher(text);
    return assigned.matches() && SecretAssignments.namesSecret(assigned.group(1), assigned.group(2))
        ? new JsonString(text.substring(0, assigned.start(2)) + gone(assigned.group(1)).value())
        : redact(item);
  }

  private static JsonObject object(JsonObject object) {
    var result = object;
    for (var field : object.fields().entrySet()) {
      var redacted = field(object, field.getKey(), field.getValue());
      if (redacted != field.getValue()) {
        result = result.with(field.getKey(), redacted);
      }
    }
    return result;
  }

  private static JsonValue field(JsonObject object, String name, JsonValue value) {
    var pair = SecretPairs.nameIn(object, name);
    if (pair.isPresent()) {
      return gone(pair.get());
    }
    if (SecretStores.isManifest(object) && SecretStores.isManifestData(name)) {
      return SecretStores.all(value);
    }
    return switch (value) {
      case JsonString(var text) when SecretAssignments.isSecret(name, text) -> gone(name);
      case JsonNumber(var number) when SecretAssignments.isPin(name, number) -> gone(name);
      case JsonObject store when SecretStores.isStore(name, store) -> SecretStores.redact(store);
      case JsonArray store when SecretStores.isStore(name) -> SecretStores.redact(store);
      case JsonObject described when SecretAssignments.names(name) -> described(name, described);
      case JsonString _, JsonNumber _, JsonArray _, JsonObject _, JsonBoolean _, JsonNull _ ->
          redact(value);
    };
  }

  /// A property that is a secret, as a schema or a list of settings describes it: its default is
  /// one.
  private static JsonValue described(String name, JsonObject property) {
    var clean = new LinkedHashMap<String, JsonValue>();
    property
        .fields()
        .forEach((key, value) -> {
          if (value instanceof JsonArray examples && key.equals("examples")) {
            clean.put(
                key,
                new JsonArray(examples.items().stream().map(each -> given(name, each)).toList()));
          } else {
            clean.put(key, SecretPairs.GIVEN.contains(key) ? given(name, value) : redact(value));
          }
        });
    var result = new JsonObject(clean);
    return result.equals(property) ? property : result;
  }

  private static JsonValue given(String name, JsonValue value) {
    return value instanceof JsonString(var text) && SecretAssignments.isGiven(name, text)
        ? gone(name)
        : redact(value);
  }
}
