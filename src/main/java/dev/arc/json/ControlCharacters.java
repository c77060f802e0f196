package dev.arc.json;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Control characters, written as escapes, that would reach terminals and models unseen. Tabs and
/// line breaks are none of them.
public final class ControlCharacters {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x80-\\x9F&&[^\\t\\n]]");

  private ControlCharacters() {}

  /// The text with a replacement character for each, fit for a terminal.
  public static String shown(String text) {
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }

  /// The first in a text; a carriage return is let through, for texts come from every system.
  public static OptionalInt firstIn(String text) {
    for (var at = 0; at < text.length(); at++) {
      var c = text.charAt(at);
      if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
        return OptionalInt.of(c);
      }
    }
    return OptionalInt.empty();
  }
}
