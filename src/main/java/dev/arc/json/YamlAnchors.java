package dev.arc.json;

import java.util.HashMap;
import java.util.Map;

/// The anchors of one document, and how much its aliases repeat. Not thread-safe.
final class YamlAnchors {
  // A profile repeats a few model settings; a bomb repeats itself millions of times.
  private static final long MAX_REPEATED = 100_000;
  private static final int CHARACTERS_PER_NODE = 16;

  private record Anchored(Node node, long weight) {}

  private final Map<String, Anchored> finished = new HashMap<>();
  private final Map<String, Long> started = new HashMap<>();
  private long weight;
  private long repeated;

  void start(String name) {
    started.put(name, weight);
  }

  void finish(String name, Node node) {
    var before = started.remove(name);
    finished.put(name, new Anchored(node, weight - (before == null ? weight : before)));
  }

  /// Counts a node, by its text's length too: aliases of one long text add up as well.
  Node count(Node node) {
    weight += 1 + node.text().map(String::length).orElse(0) / CHARACTERS_PER_NODE;
    return node;
  }

  Node resolve(String name, int line) {
    if (started.containsKey(name)) {
      throw new YamlSyntaxException("the anchor &" + Excerpt.of(name) + " contains itself", line);
    }
    var anchored = finished.get(name);
    if (anchored == null) {
      throw new YamlSyntaxException(
          "*" + Excerpt.of(name) + " refers to no anchor before it", line);
    }
    weight += anchored.weight();
    repeated += anchored.weight();
    if (repeated > MAX_REPEATED) {
      throw new YamlSyntaxException(
          "aliases such as *"
              + Excerpt.of(name)
              + " repeat more than %,d values; write them out, or fewer".formatted(MAX_REPEATED),
          line);
    }
    return anchored.node();
  }
}
