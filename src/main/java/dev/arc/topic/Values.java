package dev.arc.topic;

import java.util.Set;

/// What something is said to be, by the values that Arc knows of a topic: of the topic
/// `date_format`, "Those dates are day first" says `day_first`. Thread-safe.
public final class Values {

  private Values() {}

  /// The values of that topic that a text names; none where the topic has no known values.
  public static Set<String> in(String topic, String text) {
    return ValueFinder.values(topic, Words.of(text));
  }
}
