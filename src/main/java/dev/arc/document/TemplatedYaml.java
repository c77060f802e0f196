package dev.arc.document;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/// YAML that a template engine makes (Helm, Jinja), before it did. Lines that only steer the engine
/// become blank, a value that it fills in becomes a text; every line stays where it is.
final class TemplatedYaml {
  private static final Pattern MARK = Pattern.compile("\\{\\{|\\{%");
  private static final Pattern STEERING =
      Pattern.compile("\\s*(?:\\{\\{.*\\}\\}|\\{%.*%\\}|\\{#.*#\\})\\s*");
  private static final Pattern VALUE =
      Pattern.compile("(\\s*(?:- +)?(?:[\\w.\"'/-]+: +)?)(\\{\\{.*)");
  private static final Pattern BLOCK =
      Pattern.compile("(?:.*[:\\-] +)?(?:!\\S+ +)?[|>][-+0-9]{0,2}\\s*(?:#.*)?");

  private TemplatedYaml() {}

  /// The text without what is the engine's; nothing when there is none of that in it.
  static Optional<String> plain(String text) {
    if (!MARK.matcher(text).find()) {
      return Optional.empty();
    }
    var lines = new ArrayList<String>();
    var block = -1;
    for (var line : text.split("\\R", -1)) {
      var indent = line.length() - line.stripLeading().length();
      block = indent <= block && !line.isBlank() ? -1 : block;
      lines.add(block < 0 ? plainLine(line) : line);
      if (block < 0 && BLOCK.matcher(line).matches()) {
        block = indent;
      }
    }
    return Optional.of(String.join("\n", lines));
  }

  private static String plainLine(String line) {
    if (STEERING.matcher(line).matches()) {
      return "";
    }
    var value = VALUE.matcher(line);
    return value.matches()
        ? value.group(1) + "'" + value.group(2).strip().replace("'", "''") + "'"
        : line;
  }
}
