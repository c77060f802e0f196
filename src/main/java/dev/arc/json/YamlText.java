package dev.arc.json;

import java.util.Locale;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Tag;

/// How a text can be written in YAML.
final class YamlText {
  // Other readers, of YAML 1.1, take these for booleans.
  private static final Set<String> RESERVED = Set.of("yes", "no", "on", "off", "y", "n");

  private YamlText() {}

  /// Whether the text can stand without quotes and still be read as this text.
  static boolean isPlain(String text) {
    return !text.isEmpty()
        && Character.isLetter(text.codePointAt(0))
        && text.chars().allMatch(c -> c >= ' ' && YamlProblems.isPrintable((char) c) && c != 0x85)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.endsWith(":")
        && !text.endsWith(" ")
        && !RESERVED.contains(text.toLowerCase(Locale.ROOT))
        && YamlScalars.meaning(text).equals(Tag.STR);
  }

  /// Whether the text can be written as a literal (`|`): several lines, the first of them with
  /// something that is not white space in front, and nothing that needs an escape.
  static boolean isLiteral(String text) {
    return text.indexOf('\n') > 0
        && text.charAt(0) > ' '
        && text.chars().allMatch(c -> isLiteralCharacter((char) c));
  }

  private static boolean isLiteralCharacter(char c) {
    return c != '\r' && c != 0x85 && c != 0x2028 && c != 0x2029 && YamlProblems.isPrintable(c);
  }

  /// The sign behind `|` that says what becomes of the line breaks at the end.
  static String chomping(String text) {
    if (!text.endsWith("\n")) {
      return "-";
    }
    return text.endsWith("\n\n") ? "+" : "";
  }

  /// The text in double quotes: JSON's escapes, and YAML's for what YAML does not print.
  static String quoted(String text) {
    var json = JsonWriter.quoted(text);
    var quoted = new StringBuilder(json.length());
    for (var i = 0; i < json.length(); i++) {
      var c = json.charAt(i);
      if (Character.isSurrogate(c)
          || YamlProblems.isPrintable(c) && c != 0x85 && c >> 1 != 0x1014) {
        quoted.append(c);
      } else {
        quoted.append("\\u%04X".formatted((int) c));
      }
    }
    return quoted.toString();
  }
}
