package dev.arc.authoring;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Domain;
import dev.arc.catalogue.DoubtTemplate;
import dev.arc.catalogue.ExpectationTemplate;
import dev.arc.catalogue.Way;
import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the catalogue's own ways are made of. A model may put these together as nobody has before;
/// what they mean is Arc's, so that no fact comes from the model.
///
/// @param edits edit → values that it takes
/// @param conditions those that hold no others, as they are written
/// @param replies topic → what users say to it
/// @param placeholders words in braces that notes use
/// @param units of measures
record Parts(
    Map<String, Set<String>> edits,
    Set<String> conditions,
    Set<DoubtTemplate> doubts,
    Map<String, Set<String>> replies,
    Set<String> placeholders,
    Set<String> units) {

  /// The edit whose value is in words of one's own.
  static final String NOTE = "note";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  static Parts of(Catalogue catalogue) {
    var ways = catalogue.kinds().stream().flatMap(kind -> kind.ways().stream()).toList();
    var edits = new TreeMap<String, Set<String>>();
    var replies = new TreeMap<String, Set<String>>();
    for (var way : ways) {
      way.edits().forEach((name, value) -> values(edits, name).add(value));
      way.user().forEach((topic, reply) -> values(replies, topic).add(reply));
    }
    return new Parts(
        edits,
        sorted(ways.stream().flatMap(way -> leaves(way.expect()))),
        ways.stream().map(Way::doubt).filter(Objects::nonNull).collect(Collectors.toSet()),
        replies,
        sorted(
            edits.getOrDefault(NOTE, Set.of()).stream()
                .flatMap(note -> placeholders(note).stream())),
        sorted(catalogue.domains().stream().map(Domain::unit).filter(Objects::nonNull)));
  }

  private static Set<String> values(Map<String, Set<String>> map, String key) {
    return map.computeIfAbsent(key, _ -> new TreeSet<>());
  }

  private static Set<String> sorted(Stream<String> words) {
    return words.collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> leaves(List<ExpectationTemplate> expect) {
    return expect.stream().flatMap(template -> leaves(template.when())).map(Json::write);
  }

  /// The conditions in a condition that hold no others.
  static Stream<JsonValue> leaves(JsonValue condition) {
    if (condition instanceof JsonObject(var fields) && fields.size() == 1) {
      var name = fields.keySet().iterator().next();
      if (Set.of("any", "all").contains(name)
          && fields.values().iterator().next() instanceof JsonArray(var items)) {
        return items.stream().flatMap(Parts::leaves);
      }
    }
    return Stream.of(condition);
  }

  /// The words in braces of a text.
  static Set<String> placeholders(String text) {
    return sorted(PLACEHOLDER.matcher(text).results().map(result -> result.group(1)));
  }

  /// The text without its words in braces.
  static String plain(String text) {
    return PLACEHOLDER.matcher(text).replaceAll(" ");
  }
}
