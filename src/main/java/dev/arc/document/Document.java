package dev.arc.document;

import dev.arc.json.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A profile's text as a tree.
///
/// @param source the text, and the name of its file
/// @param notation how it is written
/// @param root the whole of it; of a text with front matter the front matter, of plain text an
///   empty mapping
/// @param body the text below the front matter, or all of a plain text, with its lines; empty for
///   the others
/// @param further documents of the same file after the first, as in a YAML stream
public record Document(
    ProfileSource source, Notation notation, Node root, Optional<Node> body, List<Node> further) {

  public Document {
    further = List.copyOf(further);
  }

  /// All documents of the file, the first one too.
  public List<Node> roots() {
    return further.isEmpty()
        ? List.of(root)
        : Stream.concat(Stream.of(root), further.stream()).toList();
  }

  /// The same document with each of its trees changed.
  public Document map(UnaryOperator<Node> change) {
    return new Document(
        source,
        notation,
        change.apply(root),
        body.map(change),
        further.stream().map(change).toList());
  }

  /// How a text is written.
  public enum Notation {
    YAML,
    JSON,
    /// YAML front matter between two lines of three hyphens, then text.
    MARKDOWN,
    /// Text that is neither of these: a prompt and nothing else.
    TEXT;

    public String shown() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
