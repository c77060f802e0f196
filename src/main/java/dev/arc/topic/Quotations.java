package dev.arc.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what stands between quotation marks. One or two quoted words are a name or a value
/// ("USD"), not somebody's speech.
final class Quotations {

  private static final int SPEECH = 3;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Quotations() {}

  /// Start and end offsets of quotations of three words or more.
  static List<int[]> in(String text) {
    var found = new ArrayList<int[]>();
    int at = 0;
    while (at < text.length()) {
      int end = opens(text, at) ? close(text, at) : -1;
      if (end > 0) {
        if (SPACE.split(text.substring(at + 1, end).trim()).length >= SPEECH) {
          found.add(new int[] {at, end + 1});
        }
        at = end;
      }
      at++;
    }
    return found;
  }

  private static boolean opens(String text, int at) {
    char character = text.charAt(at);
    if (!isOpening(character) || at + 1 >= text.length()) {
      return false;
    }
    boolean freeBefore = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    return freeBefore && !Character.isWhitespace(text.charAt(at + 1));
  }

  private static boolean isOpening(char character) {
    return switch (character) {
      case '"', '“', '„', '«', '‘', '\'', '`' -> true;
      default -> false;
    };
  }

  private static int close(String text, int open) {
    String closing =
        switch (text.charAt(open)) {
          case '“', '„' -> "”“";
          case '«' -> "»";
          case '‘' -> "’";
          default -> String.valueOf(text.charAt(open));
        };
    for (int at = open + 2; at < text.length(); at++) {
      boolean closes = closing.indexOf(text.charAt(at)) >= 0;
      boolean inWord = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
      if (closes && !inWord) {
        return at;
      }
    }
    return -1;
  }
}
