package dev.arc.revision;

/// How YAML quotes a text that is written in the flow of a line (YAML 1.2.2, chapter 7.3).
enum Quote {
  NONE(""),
  SINGLE("'"),
  DOUBLE("\"");

  private final String sign;

  Quote(String sign) {
    this.sign = sign;
  }

  String quoted(String text) {
    return sign + escaped(text, false) + sign;
  }

  /// The text between two such quotes, line breaks escaped where they can be.
  ///
  /// @param ascii whether what is not ASCII is escaped where it can be
  String escaped(String text, boolean ascii) {
    return switch (this) {
      case NONE -> text;
      case SINGLE -> text.replace("'", "''");
      case DOUBLE -> doubled(text, ascii);
    };
  }

  /// The text as JSON has it between its quotes, and YAML between double ones.
  static String doubled(String text, boolean ascii) {
    var escaped = new StringBuilder(text.length() + 16);
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        case '\t' -> escaped.append("\\t");
        case '\r' -> escaped.append("\\r");
        default -> {
          if (c < ' ' || c == 0x7f || c == 0x85 || c >> 1 == 0x1014 || ascii && c > 0x7e) {
            escaped.append("\\u%04x".formatted((int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }
}
