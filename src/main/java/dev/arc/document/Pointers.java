package dev.arc.document;

import dev.arc.json.Node;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what JSON pointers (RFC 6901) lead to: in the document, in the objects around the one that
/// points, or in a file beside the document.
final class Pointers {
  private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final int LONGEST = 80;

  private final Node document;
  private final Surroundings surroundings;
  private final Map<String, Optional<Node>> files = new HashMap<>();

  Pointers(Node document, Surroundings surroundings) {
    this.document = document;
    this.surroundings = surroundings;
  }

  /// @param node what a pointer leads to
  /// @param around where pointers inside it begin, the outermost first
  record Target(Node node, List<Node> around) {}

  /// What a reference leads to; nothing after it was told that there is nothing.
  ///
  /// @param at where the reference stands
  /// @param around the objects around it, the outermost first
  Optional<Target> find(Node at, String reference, List<Node> around) {
    var hash = reference.indexOf('#');
    var file = hash < 0 ? reference : reference.substring(0, hash);
    var pointer = hash < 0 ? "" : reference.substring(hash + 1);
    if (file.isBlank()) {
      return inside(at, pointer, around);
    }
    return files
        .computeIfAbsent(file, name -> read(at, name))
        .flatMap(root -> inFile(at, root, reference, around));
  }

  // A pointer of a file may also begin at a schema in it, such as that around the one that points.
  private Optional<Target> inFile(Node at, Node root, String reference, List<Node> around) {
    var pointer = reference.substring(reference.indexOf('#') + 1);
    var whole = pointer.isEmpty() || !reference.contains("#");
    for (var base : Stream.concat(Stream.of(root), around.stream()).toList()) {
      var node = whole ? Optional.of(root) : step(base, pointer);
      if (node.isPresent()) {
        return Optional.of(new Target(node.get(), List.of(root)));
      }
    }
    tell(at, reference, "there is no such thing in the file");
    return Optional.empty();
  }

  private Optional<Node> read(Node at, String name) {
    if (!name.contains("://")) {
      return surroundings.references().tree(at, name, "a schema");
    }
    tell(at, name, "Arc reads nothing from the network");
    return Optional.empty();
  }

  private Optional<Target> inside(Node at, String pointer, List<Node> around) {
    for (var base : Stream.concat(Stream.of(document), around.stream()).toList()) {
      var node = pointer.isEmpty() ? whole(base) : step(base, pointer);
      if (node.isPresent()) {
        return Optional.of(new Target(node.get(), around));
      }
    }
    tell(at, "#" + pointer, "there is no such thing in the file");
    return Optional.empty();
  }

  // "#" is the whole schema, not the whole profile around it.
  private static Optional<Node> whole(Node base) {
    return Optional.of(base).filter(node -> Field.isThere(node, "properties", "$defs"));
  }

  private static Optional<Node> step(Node root, String pointer) {
    var node = Optional.of(root);
    for (var part : pointer.split("/")) {
      var key = decoded(part);
      node = part.isEmpty() ? node : node.flatMap(at -> below(at, key));
    }
    return node;
  }

  private static Optional<Node> below(Node node, String key) {
    if (node.isArray() && key.matches("\\d{1,6}")) {
      return node.items().stream().skip(Integer.parseInt(key)).findFirst();
    }
    return node.find(key);
  }

  // As RFC 6901, section 6: first the %XX of a URI fragment, then ~1 and ~0.
  private static String decoded(String part) {
    var plain =
        ESCAPED
            .matcher(part)
            .replaceAll(run ->
                Matcher.quoteReplacement(
                    new String(
                        HexFormat.of().parseHex(run.group().replace("%", "")),
                        StandardCharsets.UTF_8)));
    return plain.replace("~1", "/").replace("~0", "~");
  }

  private void tell(Node at, String name, String why) {
    var shown = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    surroundings
        .findings()
        .warning(
            at.line(),
            "unresolved",
            "a schema is kept in %s, which was not read: %s".formatted(shown, why));
  }
}
