package dev.arc.evaluation;

import java.util.List;
import java.util.Locale;

/// A text made ready for finding words and phrases: lower case, without Markdown, spaces and
/// quotation marks made alike.
final class Wording {

  private final String plain;

  Wording(String text) {
    this.plain = normal(text);
  }

  /// The part before a phrase that stands in the text.
  Wording before(String phrase) {
    return new Wording(plain.substring(0, Math.max(0, find(normal(phrase).strip()))));
  }

  /// The part from a phrase on that stands in the text.
  Wording after(String phrase) {
    return new Wording(plain.substring(Math.max(0, find(normal(phrase).strip()))));
  }

  /// Whether the phrase stands in the text as whole words.
  boolean has(String phrase) {
    return find(normal(phrase).strip()) >= 0;
  }

  /// Whether one of the phrases does; they are lower case, and one that ends in `*` may have any
  /// ending.
  boolean hasAny(List<String> phrases) {
    for (var phrase : phrases) {
      if (find(phrase) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Where the phrase begins, or -1.
  private int find(String phrase) {
    var open = phrase.endsWith("*");
    var wanted = open ? phrase.substring(0, phrase.length() - 1) : phrase;
    if (wanted.isEmpty()) {
      return -1;
    }
    var at = plain.indexOf(wanted);
    while (at >= 0) {
      if (isEdge(at - 1, wanted.charAt(0))
          && (open || isEdge(at + wanted.length(), wanted.charAt(wanted.length() - 1)))) {
        return at;
      }
      at = plain.indexOf(wanted, at + 1);
    }
    return -1;
  }

  /// Whether a word ends here; a phrase that itself ends in a mark needs no edge.
  private boolean isEdge(int outside, char inside) {
    return outside < 0
        || outside >= plain.length()
        || !Character.isLetterOrDigit(inside)
        || !Character.isLetterOrDigit(plain.charAt(outside));
  }

  private static String normal(String text) {
    var plain = new StringBuilder(text.length());
    var lower = text.toLowerCase(Locale.ROOT);
    for (var index = 0; index < lower.length(); index++) {
      var mark = lower.charAt(index);
      switch (mark) {
        case '*', '`' -> {}
        case '’', '‘' -> plain.append('\'');
        case '“', '”', '„' -> plain.append('"');
        case '‑', '–' -> plain.append('-');
        default -> appendSpaced(plain, mark);
      }
    }
    return plain.toString();
  }

  private static void appendSpaced(StringBuilder plain, char mark) {
    if (!Character.isWhitespace(mark) && mark != '\u00a0' && mark != '\u202f') {
      plain.append(mark);
    } else if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
      plain.append(' ');
    }
  }
}
