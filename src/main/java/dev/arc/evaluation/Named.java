package dev.arc.evaluation;

import dev.arc.quantity.Quantity;
import dev.arc.quantity.Writing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What people call the things that sentences of checks are about.
final class Named {

  private static final int LONGEST = 120;

  private Named() {}

  /// A topic as it follows "the": "date format".
  static String topic(String topic) {
    return switch (topic) {
      case "completeness" -> "missing part of the data";
      case "identity" -> "record that is meant";
      case "freshness" -> "age of the data";
      case "uniqueness" -> "records that come twice";
      case "conversion" -> "exchange rate";
      default -> topic.replace('_', ' ');
    };
  }

  /// What an answer has to admit about a topic.
  static String open(String topic) {
    return switch (topic) {
      case "completeness" -> "the data is incomplete";
      case "identity" -> "several records fit the name";
      case "freshness" -> "the data is old";
      case "uniqueness" -> "records come twice";
      case "conversion" -> "there is no rate to convert with";
      default -> "the " + topic.replace('_', ' ') + " is unclear";
    };
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

  /// A count and its noun: "1 retry", "2 retries".
  static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
