package dev.arc.json;

import dev.arc.json.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// An enum constant as its name in lower case.
final class EnumFormat implements Format<Enum<?>> {
  private final Map<String, Enum<?>> constants = new LinkedHashMap<>();
  private final Map<Enum<?>, JsonString> names = new LinkedHashMap<>();

  EnumFormat(Class<?> type) {
    for (var constant : type.getEnumConstants()) {
      var value = (Enum<?>) constant;
      var name = value.name().toLowerCase(Locale.ROOT);
      constants.put(name, value);
      names.put(value, new JsonString(name));
    }
  }

  @Override
  public JsonValue toJson(Enum<?> value) {
    return names.getOrDefault(value, new JsonString(value.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public Enum<?> fromJson(JsonValue json) {
    var constant = json instanceof JsonString(var name) ? constants.get(name) : null;
    if (constant != null) {
      return constant;
    }
    throw CodecException.unexpected(json, "one of " + String.join(", ", constants.keySet()));
  }
}
