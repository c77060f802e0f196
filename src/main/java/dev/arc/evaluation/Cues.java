package dev.arc.evaluation;

import dev.arc.json.Node;
import dev.arc.json.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The phrases of `cues.yaml` by name.
final class Cues {

  private static final Map<String, List<String>> PHRASES = read();

  private Cues() {}

  static List<String> of(String name) {
    var phrases = PHRASES.get(name);
    if (phrases == null) {
      throw new IllegalStateException(
          "dev/arc/evaluation/cues.yaml has no " + name + ", only " + PHRASES.keySet());
    }
    return phrases;
  }

  private static Map<String, List<String>> read() {
    var phrases = new HashMap<String, List<String>>();
    Yaml.read(text()).fields().forEach((name, node) -> phrases.put(name, texts(node)));
    return phrases;
  }

  private static List<String> texts(Node node) {
    return node.items().stream().map(item -> item.text().orElseThrow()).toList();
  }

  private static String text() {
    try (var stream = Cues.class.getResourceAsStream("cues.yaml")) {
      if (stream == null) {
        throw new IllegalStateException(
            "the resource dev/arc/evaluation/cues.yaml is missing from the program");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(
          "the resource dev/arc/evaluation/cues.yaml cannot be read", problem);
    }
  }
}
