package dev.arc.json;

/// First looks at a text, before it is parsed.
final class JsonText {

  private JsonText() {}

  /// Where the content starts: behind a byte order mark and white space.
  static int start(String text) {
    return skipSpace(text, text.startsWith("\uFEFF") ? 1 : 0);
  }

  /// Whether a text may be JSON, or YAML's flow style, by how it begins: also with a comment.
  static boolean mayBe(String text, int start) {
    return start < text.length()
        && ("{[\"".indexOf(text.charAt(start)) >= 0
            || text.startsWith("//", start)
            || text.startsWith("/*", start));
  }

  /// Whether a text that opens a bracket there goes on as JSON does, rather than YAML's flow style.
  static boolean looksLikeJson(String text, int start) {
    var next = skipSpace(text, start + 1);
    return text.charAt(start) != '"'
        && (next == text.length() || "\"{}[]".indexOf(text.charAt(next)) >= 0);
  }

  private static int skipSpace(String text, int from) {
    var i = from;
    while (i < text.length() && " \t\r\n".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
