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
        && isPrintable(text)
        && text.indexOf('\n') < 0
        && text.indexOf('\t') < 0
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
    return text.indexOf('\n') > 0 && text.charAt(0) > ' ' && isPrintable(text);
  }

  /// Whether all characters can be printed, and none but `\n` breaks a line for any reader.
  private static boolean isPrintable(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '\r' || c == 0x85 || c >> 1 == 0x1014 || !YamlProblems.isPrintable(text, i)) {
        return false;
      }
    }
    return true;
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
      if (YamlProblems.isPrintable(c) && c != 0x85 && c >> 1 != 0x1014) {
        quoted.append(c);
      } else {
        quoted.append("\\u%04X".formatted((int) c));
      }
    }
    return quoted.toString();
  }
}
