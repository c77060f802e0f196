package dev.arc.quantity;

import dev.arc.quantity.Tables.Span;
import java.util.ArrayList;
import java.util.List;

/// The parts of a text that are somebody else's words: in quotation marks, or on a quoted line.
final class Quotes {

  private static final String OPENING = "“„«";

  private final String text;
  private final List<Span> spans = new ArrayList<>();
  private final List<Span> struck = new ArrayList<>();

  Quotes(String text) {
    this.text = text;
    var at = 0;
    while (at < text.length()) {
      at = next(at);
    }
  }

  boolean hold(int position) {
    for (var span : spans) {
      if (span.holds(position)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the position is struck through.
  boolean strike(int position) {
    return struck.stream().anyMatch(span -> span.holds(position));
  }

  private int next(int at) {
    var mark = text.charAt(at);
    if (mark == '~' && text.startsWith("~~", at)) {
      return strikeFrom(at + 2);
    }
    if (mark == '"' || OPENING.indexOf(mark) >= 0) {
      return quotation(at, mark);
    }
    if (mark == '>' && startsLine(at)) {
      var end = text.indexOf('\n', at);
      spans.add(new Span(at, end < 0 ? text.length() : end));
      return end < 0 ? text.length() : end;
    }
    return at + 1;
  }

  private int strikeFrom(int start) {
    var end = text.indexOf("~~", start);
    if (end < 0) {
      return start;
    }
    struck.add(new Span(start, end));
    return end + 2;
  }

  private int quotation(int open, char mark) {
    var closing = mark == '"' ? "\"" : mark == '«' ? "»" : "”“";
    var close = open + 1;
    while (close < text.length()
        && closing.indexOf(text.charAt(close)) < 0
        && text.charAt(close) != '\n') {
      close++;
    }
    if (close >= text.length() || text.charAt(close) == '\n') {
      return open + 1;
    }
    if (!isOwnValue(open)) {
      spans.add(new Span(open, close));
    }
    return close + 1;
  }

  /// A value in quotation marks that is the writer's own: after `:` or `=` in data, or after "is".
  private boolean isOwnValue(int open) {
    var at = open - 1;
    while (at >= 0 && (Marks.isSpace(text.charAt(at)) || Marks.isDecoration(text.charAt(at)))) {
      at--;
    }
    if (at < 0) {
      return true;
    }
    var before = text.charAt(at);
    if (before == '=' || before == '[' || before == '{') {
      return true;
    }
    return before == ':' && at > 0 && text.charAt(at - 1) == '"' || text.startsWith(" is", at - 2);
  }

  private boolean startsLine(int at) {
    var index = at - 1;
    while (index >= 0 && Marks.isSpace(text.charAt(index))) {
      index--;
    }
    return index < 0 || text.charAt(index) == '\n';
  }
}
