package dev.arc.json;

import java.util.Optional;

/// JSON as editors keep their settings in it: with comments (`//` and `/* */`) and a comma behind
/// the last item.
final class JsonComments {
  private final String text;
  private final StringBuilder plain;
  private int at;
  private int comma = -1;

  private JsonComments(String text) {
    this.text = text;
    this.plain = new StringBuilder(text.length());
  }

  /// The text with spaces in the place of both, every line where it was; nothing when that makes no
  /// JSON of it either.
  static Optional<String> without(String text) {
    var plain = new JsonComments(text).stripped();
    if (plain.equals(text)) {
      return Optional.empty();
    }
    try {
      new JsonReader<>(plain, new NodeMaker(), Yaml.MAX_DEPTH).read();
      return Optional.of(plain);
    } catch (JsonSyntaxException _) {
      return Optional.empty();
    }
  }

  private String stripped() {
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        comma = -1;
        copyTo(endOfString());
      } else if (text.startsWith("//", at)) {
        blankTo(text.indexOf('\n', at));
      } else if (text.startsWith("/*", at)) {
        var end = text.indexOf("*/", at + 2);
        blankTo(end < 0 ? end : end + 2);
      } else {
        copySign(text.charAt(at));
      }
    }
    return plain.toString();
  }

  private void copySign(char sign) {
    if (comma >= 0 && (sign == '}' || sign == ']')) {
      plain.setCharAt(comma, ' ');
    }
    if (!Character.isWhitespace(sign)) {
      comma = sign == ',' ? at : -1;
    }
    copyTo(at + 1);
  }

  private int endOfString() {
    var end = at + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  private void copyTo(int end) {
    plain.append(text, at, end);
    at = end;
  }

  private void blankTo(int end) {
    for (var stop = end < 0 ? text.length() : end; at < stop; at++) {
      plain.append(text.charAt(at) == '\n' ? '\n' : ' ');
    }
  }
}
