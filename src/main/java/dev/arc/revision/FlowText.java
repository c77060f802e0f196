package dev.arc.revision;

import java.util.Optional;

/// Reads YAML's texts in quotes, and those in none, with the place of each character. Not
/// thread-safe: one text, one of these.
final class FlowText {
  private static final String ESCAPES = "0abt\tnvfre \"/\\N_LP";
  private static final String ESCAPED =
      "\0\u0007\b\t\t\n\u000b\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029";

  private final String raw;
  private final int end;
  private final Quote quote;
  private final Decoded.Builder read;
  private int at;

  private FlowText(String raw, int start, int end, Quote quote) {
    this.raw = raw;
    this.at = start;
    this.end = end;
    this.quote = quote;
    this.read = new Decoded.Builder(start);
  }

  /// @param start behind the opening quote
  /// @param end in front of the closing quote
  /// @param value what the parser makes of it; nothing is returned when that is not what was read
  static Optional<Decoded> of(String raw, int start, int end, Quote quote, String value) {
    if (start > end) {
      return Optional.empty();
    }
    var decoded = new FlowText(raw, start, end, quote).read();
    return Optional.of(decoded).filter(each -> each.text().equals(value));
  }

  private Decoded read() {
    while (at < end) {
      var c = raw.charAt(at);
      if (isSpace(c) || isBreak(at)) {
        space();
      } else if (quote == Quote.SINGLE && c == '\'' && at + 1 < end) {
        read.add(c, at, at + 2);
        at += 2;
      } else if (quote == Quote.DOUBLE && c == '\\' && at + 1 < end) {
        escape();
      } else {
        read.add(c, at, at + 1);
        at++;
      }
    }
    return read.done();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private boolean isBreak(int index) {
    return index < end && (raw.charAt(index) == '\n' || raw.startsWith("\r\n", index));
  }

  private int afterSpace(int from) {
    var index = from;
    while (index < end && isSpace(raw.charAt(index))) {
      index++;
    }
    return index;
  }

  // One line break reads as a blank; of several, all but the first as themselves.
  private void space() {
    var start = at;
    var stop = afterSpace(at);
    if (!isBreak(stop)) {
      read.addAll(raw, start, stop);
      at = stop;
      return;
    }
    var first = afterSpace(RawLines.next(raw, stop));
    if (!isBreak(first)) {
      read.add(' ', start, first);
      at = first;
      return;
    }
    at = start;
    stop = first;
    while (isBreak(stop)) {
      stop = afterSpace(RawLines.next(raw, stop));
      read.add('\n', at, stop);
      at = stop;
    }
  }

  private void escape() {
    var start = at;
    if (isBreak(at + 1)) {
      at = afterSpace(RawLines.next(raw, at + 1));
      while (isBreak(at)) {
        var stop = afterSpace(RawLines.next(raw, at));
        read.add('\n', at, stop);
        at = stop;
      }
      return;
    }
    var sign = raw.charAt(at + 1);
    var digits =
        switch (sign) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    at = Math.min(end, at + 2 + digits);
    if (digits > 0) {
      coded(start, raw.substring(start + 2, at));
    } else {
      var known = ESCAPES.indexOf(sign);
      read.add(known < 0 ? sign : ESCAPED.charAt(known), start, at);
    }
  }

  private void coded(int start, String digits) {
    if (!digits.matches("[0-9A-Fa-f]+") || Character.MAX_CODE_POINT < Long.parseLong(digits, 16)) {
      return;
    }
    var chars = Character.toChars(Integer.parseInt(digits, 16));
    for (var i = 0; i < chars.length; i++) {
      read.add(chars[i], i == 0 ? start : at, at);
    }
  }
}
