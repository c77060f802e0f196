package dev.arc.format;

import dev.arc.json.Node;
import dev.arc.json.Yaml;
import dev.arc.json.YamlSyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
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
    var texts = new LinkedHashMap<String, Node>();
    var last = "";
    var line = first;
    for (var each : text.lines().toList()) {
      var field = FIELD.matcher(each);
      if (field.matches() && !texts.containsKey(field.group(1))) {
        last = field.group(1);
        texts.put(last, Node.ofText(orEmpty(field.group(2)), line, line));
      } else if (texts.containsKey(last) && !each.isBlank()) {
        texts.put(last, continued(texts.get(last), each.strip(), line));
      }
      line++;
    }
    texts.replaceAll((key, value) -> plain(value));
    return Node.object(texts, first, line);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  // A line that starts no field goes on with the one above.
  private static Node continued(Node above, String more, int line) {
    var text = above.text().orElse("");
    return Node.ofText(text.isEmpty() ? more : text + " " + more, above.line(), line);
  }

  // What is valid by itself, such as a list in brackets or a quoted text, is read as that.
  private static Node plain(Node value) {
    return value
        .text()
        .flatMap(Yaml::tryRead)
        .filter(read -> read.isArray() || read.isText())
        .map(read -> read.movedTo(value.line()))
        .orElse(value);
  }
}
