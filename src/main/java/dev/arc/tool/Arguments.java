package dev.arc.tool;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The arguments of one call, flattened: every single value with the name it stands under.
///
/// @param object the arguments as an object
/// @param values all values that are neither lists nor objects nor null, in order
record Arguments(JsonObject object, List<Argument> values) {

  /// One value.
  ///
  /// @param path the names that lead to it: `filter.city`
  /// @param name the words of the innermost name
  /// @param text the value as text
  record Argument(String path, List<String> name, String text, List<String> words) {

    boolean isNamed(String word) {
      return name.contains(word);
    }

    /// The value as an exact number, where it is one; thousands separators are tolerated.
    Optional<BigDecimal> number() {
      return Figures.read(text);
    }
  }

  static Arguments of(JsonObject object) {
    var values = new ArrayList<Argument>();
    object.fields().forEach((name, value) -> collect(name, name, value, values));
    return new Arguments(object, List.copyOf(values));
  }

  private static void collect(String path, String name, JsonValue value, List<Argument> into) {
    switch (value) {
      case JsonObject nested ->
          nested.fields().forEach((key, inner) -> collect(path + "." + key, key, inner, into));
      case JsonArray(var items) -> items.forEach(item -> collect(path, name, item, into));
      case JsonString(var text) -> into.add(argument(path, name, text));
      case JsonNumber(var number) -> into.add(argument(path, name, number.toPlainString()));
      case JsonBoolean(var truth) -> into.add(argument(path, name, String.valueOf(truth)));
      case JsonNull _ -> {}
    }
  }

  private static Argument argument(String path, String name, String text) {
    return new Argument(path, Words.of(name), text, Words.of(text));
  }

  /// The values under names that carry one of these words.
  List<Argument> named(String... words) {
    return values.stream()
        .filter(value -> List.of(words).stream().anyMatch(value::isNamed))
        .toList();
  }

  /// The values by path, several under one path joined.
  Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    values.forEach(
        value -> details.merge(value.path(), value.text(), (one, other) -> one + ", " + other));
    return details;
  }
}
