package dev.arc.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads YAML's block scalars (YAML 1.2.2, chapter 8.1) with the place of each character. A line
/// break takes with it the indentation of the line that follows.
final class BlockText {
  private final String raw;
  private final String indentation;
  private final List<Line> lines;
  private final Decoded.Builder read;

  /// @param start where the content starts, behind the indentation
  private record Line(int start, int end) {
    boolean isEmpty() {
      return start == end;
    }
  }

  /// @param indentation in front of each line
  record Read(Decoded decoded, String indentation) {}

  private BlockText(String raw, String indentation, List<Line> lines) {
    this.raw = raw;
    this.indentation = indentation;
    this.lines = lines;
    this.read = new Decoded.Builder(lines.isEmpty() ? raw.length() : lines.getFirst().start());
  }

  /// @param start where its header is
  /// @param value what the parser makes of it; nothing is returned when that is not what was read
  static Optional<Read> of(String raw, int start, int end, String value) {
    var folded = raw.charAt(start) == '>';
    var first = RawLines.next(raw, start);
    if (value.isBlank() || first >= end) {
      return Optional.empty();
    }
    var indentation = indentation(raw, first, end, value);
    var block = new BlockText(raw, indentation, lines(raw, first, end, indentation.length()));
    var decoded = folded ? block.folded() : block.literal();
    return decoded.text().startsWith(value) && decoded.text().substring(value.length()).isBlank()
        ? Optional.of(new Read(decoded.first(value.length()), indentation))
        : Optional.empty();
  }

  // What the value has more than the line is the text's own.
  private static String indentation(String raw, int first, int end, String value) {
    var at = first;
    while (raw.substring(at, RawLines.end(raw, at)).isBlank() && RawLines.next(raw, at) < end) {
      at = RawLines.next(raw, at);
    }
    var line = raw.substring(at, RawLines.end(raw, at));
    var own = value.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
    var count = RawLines.indentation(line) - RawLines.indentation(own);
    return line.substring(0, Math.max(0, count));
  }

  private static List<Line> lines(String raw, int first, int end, int indentation) {
    var lines = new ArrayList<Line>();
    for (var at = first; at < end; at = RawLines.next(raw, at)) {
      var stop = RawLines.end(raw, at);
      lines.add(new Line(Math.min(at + indentation, stop), stop));
    }
    return lines;
  }

  private Decoded literal() {
    for (var i = 0; i < lines.size(); i++) {
      read.addAll(raw, lines.get(i).start(), lines.get(i).end());
      read.add('\n', lines.get(i).end(), next(i));
    }
    return read.done();
  }

  private Decoded folded() {
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.isEmpty()) {
        read.add('\n', line.end(), next(i));
        continue;
      }
      read.addAll(raw, line.start(), line.end());
      var following = i + 1;
      while (following < lines.size() && lines.get(following).isEmpty()) {
        following++;
      }
      i = joined(i, following);
    }
    return read.done();
  }

  /// What stands between two lines that are not empty; returns the last line that is done.
  private int joined(int at, int following) {
    var end = lines.get(at).end();
    var folds = following < lines.size() && isPlain(at) && isPlain(following);
    if (!folds) {
      read.add('\n', end, next(at));
      return at;
    }
    if (following == at + 1) {
      read.add(' ', end, next(at));
      return at;
    }
    read.add('\n', end, next(at + 1));
    for (var i = at + 2; i < following; i++) {
      read.add('\n', lines.get(i).end(), next(i));
    }
    return following - 1;
  }

  private boolean isPlain(int line) {
    return " \t".indexOf(raw.charAt(lines.get(line).start())) < 0;
  }

  private int next(int line) {
    return line + 1 < lines.size()
        ? lines.get(line + 1).start()
        : RawLines.next(raw, lines.get(line).end());
  }
}
