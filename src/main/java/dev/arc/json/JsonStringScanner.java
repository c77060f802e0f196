package dev.arc.json;

/// Reads the inside of one JSON string. Not thread-safe: one scanner, one string.
final class JsonStringScanner {
  private final String text;
  private int position;

  JsonStringScanner(String text, int position) {
    this.text = text;
    this.position = position;
  }

  /// After a scan, behind the closing quote; after a failed one, at the fault.
  int position() {
    return position;
  }

  String scan() throws BadString {
    var start = position;
    while (position < text.length()) {
      var c = text.charAt(position);
      if (c == '"') {
        return text.substring(start, position++);
      }
      if (c == '\\') {
        return scanWithEscapes(start);
      }
      refuseControl(c);
      position++;
    }
    throw new BadString("the text ends inside a string; a closing '\"' is missing");
  }

  private String scanWithEscapes(int start) throws BadString {
    var value = new StringBuilder(text.substring(start, position));
    while (position < text.length()) {
      var c = text.charAt(position);
      position++;
      switch (c) {
        case '"' -> {
          return value.toString();
        }
        case '\\' -> value.append(escaped());
        default -> {
          position--;
          refuseControl(c);
          position++;
          value.append(c);
        }
      }
    }
    throw new BadString("the text ends inside a string; a closing '\"' is missing");
  }

  private char escaped() throws BadString {
    var c = position < text.length() ? text.charAt(position) : ' ';
    position++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> {
        position--;
        throw new BadString("'\\" + c + "' is no escape in JSON; write '\\\\' for a backslash");
      }
    };
  }

  private char unicode() throws BadString {
    var unit = 0;
    for (var i = 0; i < 4; i++) {
      var digit = position < text.length() ? Character.digit(text.charAt(position), 16) : -1;
      if (digit < 0 || text.charAt(position) > 'f') {
        throw new BadString("expected four hexadecimal digits after '\\u'");
      }
      unit = unit * 16 + digit;
      position++;
    }
    return (char) unit;
  }

  private static void refuseControl(char c) throws BadString {
    if (c < ' ') {
      throw new BadString(
          c == '\n' || c == '\r'
              ? "the line ends inside a string; a closing '\"' is missing, or write '\\n'"
              : "found " + Excerpt.ofCharacter(c) + " inside a string, expected it escaped");
    }
  }

  /// A string that is not one. Checked, so that the reader cannot forget to add the place.
  static final class BadString extends Exception {
    private final String problem;

    BadString(String problem) {
      super(problem);
      this.problem = problem;
    }

    String problem() {
      return problem;
    }
  }
}
