package dev.arc.shape;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds for the fields that a world has the properties that a form gives them: those that are
/// nearest in words and fit in type. A property in another unit or currency than the field says
/// (`amountCents`, `total_usd`) is no home for it, for values are never changed: how a figure is
/// written is part of what is tested.
final class FieldNames {
  private static final double ENOUGH = 0.5;
  private static final double WRONG_KIND = 0.2;

  private FieldNames() {}

  /// A field of the world, a property of the form, and how near they are.
  private record Pair(String field, List<String> path, double nearness) {}

  /// The path of the property for each field that has a home.
  ///
  /// @param fields names with a telling value of each
  /// @param about words that name the records: `expense`
  static Map<String, List<String>> match(
      Map<String, JsonValue> fields, Form.Fields form, Set<String> about) {
    var pairs = new ArrayList<Pair>();
    for (var leaf : leaves(form).entrySet()) {
      fields.forEach((name, value) -> {
        var nearness = nearness(name, value, leaf.getKey(), leaf.getValue(), about);
        if (nearness >= ENOUGH) {
          pairs.add(new Pair(name, leaf.getKey(), nearness));
        }
      });
    }
    pairs.sort(Comparator.comparingDouble(Pair::nearness).reversed());
    var homes = new LinkedHashMap<String, List<String>>();
    var taken = new HashSet<List<String>>();
    for (var pair : pairs) {
      if (!homes.containsKey(pair.field()) && taken.add(pair.path())) {
        homes.put(pair.field(), pair.path());
      }
    }
    return homes;
  }

  /// The properties, and those of objects in it.
  private static Map<List<String>, Form> leaves(Form.Fields form) {
    var leaves = new LinkedHashMap<List<String>, Form>();
    form.properties()
        .forEach((name, property) -> {
          if (property instanceof Form.Fields(var inner, var _)) {
            inner.forEach((key, each) -> leaves.put(List.of(name, key), each));
          } else {
            leaves.put(List.of(name), property);
          }
        });
    return leaves;
  }

  private static double nearness(
      String field, JsonValue value, List<String> path, Form form, Set<String> about) {
    if (path.size() == 1 && path.getFirst().equals(field)) {
      return fits(value, form) ? 2 : 0;
    }
    var own = nearness(FieldWords.of(field), FieldWords.of(path.getLast()), about);
    var whole = nearness(FieldWords.of(field), FieldWords.of(String.join("_", path)), about);
    var kind = isOfKind(value, form) ? 0 : WRONG_KIND;
    // Of two alike, the one that lies open.
    return fits(value, form) ? Math.max(own, whole) - kind - 0.01 * (path.size() - 1) : 0;
  }

  private static double nearness(Set<String> field, Set<String> property, Set<String> about) {
    var common = new LinkedHashSet<>(field);
    common.retainAll(property);
    var more = new LinkedHashSet<>(property);
    more.removeAll(field);
    more.removeAll(about);
    var less = new LinkedHashSet<>(field);
    less.removeAll(property);
    var changes =
        more.stream().anyMatch(word -> FieldWords.isUnit(word) || FieldWords.isQualifying(word))
            || less.stream()
                .anyMatch(word -> FieldWords.isUnit(word) || FieldWords.isQualifying(word));
    return common.isEmpty() || changes
        ? 0
        : (double) common.size() / (common.size() + Math.max(more.size(), less.size()));
  }

  /// Whether the value may stand there at all.
  private static boolean fits(JsonValue value, Form form) {
    return switch (form) {
      case Form.Single(var kind, var _, var choices) ->
          !(value instanceof JsonObject || value instanceof JsonArray)
              && (kind != Form.Kind.TRUTH || value instanceof JsonValue.JsonBoolean)
              && (choices.isEmpty() || choices.stream().anyMatch(choice -> isSame(choice, value)));
      case Form.Many _ -> value instanceof JsonArray;
      case Form.Fields _ -> value instanceof JsonObject;
      case Form.Open _ -> true;
    };
  }

  private static boolean isSame(JsonValue choice, JsonValue value) {
    return choice instanceof JsonString(var one) && value instanceof JsonString(var other)
        ? one.equalsIgnoreCase(other)
        : choice.equals(value);
  }

  private static boolean isOfKind(JsonValue value, Form form) {
    return !(form instanceof Form.Single(var kind, var _, var _))
        || value instanceof JsonNull
        || SchemaForms.kind(value) == kind;
  }
}
