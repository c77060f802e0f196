package dev.arc.json;

/// A short, printable piece of a text, for messages.
final class Excerpt {
  private static final int LONGEST = 60;
  private static final int LOOKED_AT = 1000;

  private Excerpt() {}

  /// The beginning of a text, without its secrets.
  static String of(String written) {
    var text = Redaction.redact(written.substring(0, Math.min(written.length(), LOOKED_AT)));
    var cut = text.length() > LONGEST;
    var end = cut && Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    var shown = new StringBuilder();
    (cut ? text.substring(0, end) : text).codePoints().forEach(c -> append(shown, c));
    return cut ? shown + "…" : shown.toString();
  }

  static String ofCharacter(int codePoint) {
    return switch (codePoint) {
      case '\t' -> "a tab";
      case '\n', '\r' -> "the end of the line";
      case 0 -> "a zero byte (is this a binary file?)";
      default ->
          isPrintable(codePoint)
              ? "'" + Character.toString(codePoint) + "'"
              : "the control character U+%04X".formatted(codePoint);
    };
  }

  private static void append(StringBuilder shown, int codePoint) {
    if (isPrintable(codePoint)) {
      shown.appendCodePoint(codePoint);
    } else {
      shown.append(codePoint == '\n' ? "\\n" : "\\u%04X".formatted(codePoint));
    }
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
