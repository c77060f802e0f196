package dev.arc.evaluation;

import dev.arc.quantity.Quantity;
import dev.arc.quantity.Writing;
import dev.arc.topic.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What people call the things that sentences of checks are about.
final class Named {

  private static final int LONGEST = 120;

  /// How sentences speak of each topic.
  private static final Map<String, Map<String, String>> TOPICS = topics();

  private Named() {}

  private static Map<String, Map<String, String>> topics() {
    var words = Vocabulary.beside(Named.class, "topics.yaml");
    return words.keys().stream()
        .collect(Collectors.toUnmodifiableMap(topic -> topic, topic -> words.part(topic).texts()));
  }

  /// A topic as it follows "the": "date format".
  static String topic(String topic) {
    return words(topic).getOrDefault("noun", topic.replace('_', ' '));
  }

  /// What an answer has to admit about a topic.
  static String open(String topic) {
    return words(topic).getOrDefault("open", "the " + topic(topic) + " is unclear");
  }

  /// A question about a topic, as it follows "asking": "about the currency", "for confirmation".
  static String asked(String topic) {
    return words(topic).getOrDefault("ask", "about the " + topic(topic));
  }

  private static Map<String, String> words(String topic) {
    return TOPICS.getOrDefault(topic, Map.of());
  }

  /// A fault in words: `timeout_after_effect` is "timeout after effect".
  static String fault(String behaviour) {
    return behaviour.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Figures in words: "12,400 EUR or 300 GBP".
  static String figures(List<Quantity> figures) {
    return figures.stream().map(Writing::inWords).distinct().collect(Collectors.joining(" or "));
  }

  /// What amounts that can be added have in common.
  static String label(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Money(var _, var currency) -> currency.code();
      case Quantity.Measure(var _, var unit) -> unit.id();
      case Quantity.Plain _, Quantity.Percent _, Quantity.Day _, Quantity.Moment _ -> "";
    };
  }

  /// A sentence short enough to stand inside another.
  static String quoted(String sentence) {
    var line = sentence.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST).stripTrailing() + " …";
  }

  /// How often: "once", "12 times".
  static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  /// A count and its noun: "1 retry", "2 retries".
  static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
