package dev.arc.topic;

import dev.arc.json.Node;
import dev.arc.json.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the word lists that stand beside a class as YAML: ids with lists of phrases, one or two
/// levels deep.
public final class Vocabulary {

  private final Node root;

  private Vocabulary(Node root) {
    this.root = root;
  }

  /// The file of that name in the package of the class.
  public static Vocabulary beside(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no " + name + " beside " + owner.getName());
      }
      return new Vocabulary(Yaml.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + name, failure);
    }
  }

  /// The part under a key.
  public Vocabulary part(String key) {
    return new Vocabulary(
        root.find(key).orElseThrow(() -> new IllegalStateException("no words under " + key)));
  }

  /// The keys of this part, in order.
  public List<String> keys() {
    return List.copyOf(root.fields().keySet());
  }

  /// The phrases of this part when it is a list.
  public List<String> phrases() {
    return root.items().stream().map(item -> item.text().orElseThrow()).toList();
  }

  /// Ids with their phrases when this part is a map of lists.
  public Map<String, List<String>> groups() {
    var groups = new LinkedHashMap<String, List<String>>();
    keys().forEach(key -> groups.put(key, part(key).phrases()));
    return groups;
  }

  /// Ids with their texts when this part is a map of texts.
  public Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    keys().forEach(key -> texts.put(key, root.find(key).flatMap(Node::text).orElseThrow()));
    return texts;
  }

  /// A lexicon of this part: of a list with one id, or of a map of lists.
  public Lexicon lexicon() {
    return root.isArray() ? Lexicon.of(Map.of("", phrases())) : Lexicon.of(groups());
  }
}
