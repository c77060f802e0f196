package dev.arc.revision;

/// The lines of a file that a change of a text in it touches.
///
/// @param start where the text starts in the first of them
/// @param end where it ends in the last of them
/// @param before what it reads in front of the change
/// @param after what it reads behind the change
/// @param column in which `start` is, from 0
/// @param width of the longest line that the text has, and at least [#LEAST]
/// @param lineBreak how these lines end
/// @param secret whether one stands in them, that must not be written anew
record TouchedLines(
    int start,
    int end,
    String before,
    String after,
    int column,
    int width,
    String lineBreak,
    boolean secret) {

  /// Nobody wraps lines shorter than this on purpose.
  private static final int LEAST = 60;

  private static final int USUAL = 80;

  /// @param change a part of the text and what is to stand there
  static TouchedLines of(String raw, Decoded text, Difference change) {
    return of(raw, text, change, false);
  }

  /// @param neighbours whether the lines above and below are written anew too
  static TouchedLines of(String raw, Decoded text, Difference change, boolean neighbours) {
    var first = start(raw, text, change.start());
    var last = end(raw, text, change.end());
    var segment =
        text.text().substring(first, change.start())
            + change.words()
            + text.text().substring(change.end(), last);
    // How a line break is written depends on what stands in front of it and behind it.
    if (neighbours || segment.startsWith("\n")) {
      while (first > 0 && text.text().charAt(first - 1) == '\n') {
        first--;
      }
      first = start(raw, text, first);
    }
    if (neighbours || segment.endsWith("\n") || isBetweenBreaks(text.text(), change.end())) {
      while (last < text.length() && text.text().charAt(last) == '\n') {
        last++;
      }
      last = end(raw, text, last);
    }
    return new Span(raw, text, first, last).around(change);
  }

  private static boolean isBetweenBreaks(String text, int index) {
    return index > 0 && text.startsWith("\n\n", index - 1);
  }

  private static int start(String raw, Decoded text, int from) {
    var first = from;
    while (first > 0 && !text.breaksBefore(first, raw)) {
      first--;
    }
    return first;
  }

  private static int end(String raw, Decoded text, int to) {
    var last = to;
    while (last < text.length() && !text.breaksBefore(last + 1, raw)) {
      last++;
    }
    return last;
  }

  /// @param first character of the text in these lines
  /// @param last where the text leaves them
  private record Span(String raw, Decoded text, int first, int last) {

    TouchedLines around(Difference change) {
      var start = first < last ? text.start(first) : text.end(first);
      return new TouchedLines(
          start,
          first < last ? text.end(last) : start,
          text.text().substring(first, change.start()),
          text.text().substring(change.end(), last),
          start - RawLines.start(raw, start),
          width(raw, text),
          RawLines.lineBreak(raw, start),
          text.hides(first, last));
    }
  }

  private static int width(String raw, Decoded text) {
    var longest = 0;
    var at = text.start(0);
    var several = false;
    while (at <= text.end(text.length()) && at < raw.length()) {
      longest = Math.max(longest, RawLines.end(raw, at) - RawLines.start(raw, at));
      several |= RawLines.next(raw, at) < text.end(text.length());
      at = RawLines.next(raw, at);
    }
    return several && longest >= LEAST ? longest : Math.max(longest, USUAL);
  }
}
