package dev.arc.profile;

import dev.arc.json.Node;
import dev.arc.json.Yaml;
import dev.arc.json.YamlSyntaxException;
import java.util.Optional;

/// Texts that are no YAML or JSON document, told as what they are.
final class UnreadableText {
  private UnreadableText() {}

  /// What is wrong with a text before any parser looks at it.
  static Optional<Problem> find(String text) {
    if (text.length() > AgentProfiles.MAX_CHARACTERS) {
      var says =
          "the text is %,d characters long, expected at most %,d; is this the agent's profile?"
              .formatted(text.length(), AgentProfiles.MAX_CHARACTERS);
      return Optional.of(new Problem(1, "too-large", says));
    }
    if (text.isBlank()) {
      var says = "the file is empty; a profile has at least a system_prompt and tools";
      return Optional.of(new Problem(1, "empty", says));
    }
    return Optional.empty();
  }

  /// What the parser's refusal means.
  static Problem of(YamlSyntaxException refusal, String text) {
    var below = belowFrontMatter(text);
    if (!below.isBlank() && Yaml.tryRead(below).filter(Node::isObject).isEmpty()) {
      return new Problem(
          1,
          "front-matter",
          "this is a text with front matter, such as Markdown; Arc reads profiles in YAML or JSON: put"
              + " what stands below the second '---' under system_prompt, and the tools under tools");
    }
    return new Problem(refusal.line(), "syntax", refusal.problem());
  }

  /// What follows the second line of three hyphens, when the first line is such a one too; else
  /// nothing.
  private static String belowFrontMatter(String text) {
    var second = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
    var end = second < 0 ? -1 : text.indexOf('\n', second + 1);
    return end < 0 ? "" : text.substring(end + 1);
  }
}
