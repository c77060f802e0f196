package dev.arc.revision;

/// The lines of a file's text, with whatever ends each of them.
final class RawLines {

  private RawLines() {}

  static int start(String raw, int at) {
    return raw.lastIndexOf('\n', at - 1) + 1;
  }

  /// Where the line ends, its line break not counted in.
  static int end(String raw, int at) {
    var end = raw.indexOf('\n', at);
    if (end < 0) {
      return raw.length();
    }
    return end > at && raw.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /// Where the next line starts.
  static int next(String raw, int at) {
    var end = raw.indexOf('\n', at);
    return end < 0 ? raw.length() : end + 1;
  }

  /// How lines end there: that of the line itself, else of the one above it.
  static String lineBreak(String raw, int at) {
    var own = raw.indexOf('\n', at);
    var end = own >= 0 ? own : raw.lastIndexOf('\n');
    return end > 0 && raw.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }

  /// The number of a line, from 1.
  static int number(String raw, int at) {
    var number = 1;
    for (var i = raw.indexOf('\n'); i >= 0 && i < at; i = raw.indexOf('\n', i + 1)) {
      number++;
    }
    return number;
  }

  /// How many blanks a text begins with.
  static int indentation(String line) {
    var at = 0;
    while (at < line.length() && " \t".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
