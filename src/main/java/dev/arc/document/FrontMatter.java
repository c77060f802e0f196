package dev.arc.document;

import dev.arc.json.Node;
import dev.arc.json.Yaml;
import dev.arc.json.YamlSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The front matter of a text. The tools that read these files are lenient, so Arc is: what is no
/// valid YAML is read line by line, as a key and the text behind it.
final class FrontMatter {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][\\w-]*):(?:[ \\t]+(.*))?");

  private FrontMatter() {}

  /// @param line of the file in which it starts
  static Node read(String text, int line, Findings findings) {
    try {
      var root = text.isBlank() ? empty(1) : Yaml.read(text);
      if (root.isObject()) {
        return root.shifted(line - 1);
      }
      findings.warning(line, "front-matter", "the front matter is no mapping, so it says nothing");
      return empty(line);
    } catch (YamlSyntaxException e) {
      findings.warning(
          line + e.line() - 1,
          "front-matter",
          "the front matter is not valid YAML (%s); it was read line by line"
              .formatted(e.problem()));
      return leniently(text, line);
    }
  }

  static Node empty(int line) {
    return Node.object(Map.of(), line, line);
  }

  private static Node leniently(String text, int first) {
    var fields = new LinkedHashMap<String, Lenient>();
    var last = "";
    var line = first;
    for (var each : text.lines().toList()) {
      var field = FIELD.matcher(each);
      if (field.matches() && !fields.containsKey(field.group(1))) {
        last = field.group(1);
        fields.put(last, new Lenient(orEmpty(field.group(2)), line, new ArrayList<>()));
      } else if (fields.containsKey(last)) {
        fields.get(last).below().add(each);
      }
      line++;
    }
    var nodes = new LinkedHashMap<String, Node>();
    fields.forEach((key, value) -> nodes.put(key, value.node()));
    return Node.object(nodes, first, line);
  }

  /// A field of which the rest of the front matter says nothing.
  ///
  /// @param text behind its key
  /// @param below the lines that start no field, down to the next
  private record Lenient(String text, int line, List<String> below) {

    Node node() {
      return block().orElseGet(() -> plain(Node.ofText(joined(), line, line + below.size())));
    }

    // What is indented below a key may be valid by itself.
    private Optional<Node> block() {
      return Optional.of(text)
          .filter(String::isEmpty)
          .flatMap(_ -> Yaml.tryRead(String.join("\n", below)))
          .filter(read -> read.isObject() || read.isArray())
          .map(read -> read.shifted(line));
    }

    private String joined() {
      return Stream.concat(Stream.of(text), below.stream())
          .map(String::strip)
          .filter(each -> !each.isEmpty())
          .collect(Collectors.joining(" "));
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  // What is valid by itself, such as a list in brackets or a quoted text, is read as that.
  private static Node plain(Node value) {
    return value
        .text()
        .flatMap(Yaml::tryRead)
        .filter(read -> read.isArray() || read.isText())
        .map(read -> read.movedTo(value.line()))
        .or(() ->
            value.text().map(text -> Node.ofText(unquoted(text), value.line(), value.endLine())))
        .orElse(value);
  }

  // A quote that is never closed is the reason why this is no valid YAML, and no part of the text.
  private static String unquoted(String text) {
    var lone =
        text.length() > 1
            && "\"'".indexOf(text.charAt(0)) >= 0
            && text.indexOf(text.charAt(0), 1) < 0;
    return lone ? text.substring(1).strip() : text;
  }
}
