package dev.arc.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes the lines of an item or an entry out of YAML's block notation: a text of several lines, a
/// mapping with keys.
final class BlockRemoval {
  private static final Pattern KEY = Pattern.compile("[ \\t]*[^\\s#][^#\\n]*:[ \\t]*(?:#.*)?");

  private BlockRemoval() {}

  /// The whole file without what a text stands in, that nearest to it first.
  ///
  /// @param at where the text is written
  static List<String> written(String raw, int at) {
    var ways = new ArrayList<String>();
    var line = RawLines.start(raw, at);
    var depth = depth(raw, line) + 1;
    while (line >= 0 && depth > 0) {
      if (!isBlank(raw, line) && depth(raw, line) < depth) {
        depth = depth(raw, line);
        addTo(ways, raw, line);
      }
      line = line > 0 ? RawLines.start(raw, line - 1) : -1;
    }
    return ways;
  }

  private static void addTo(List<String> ways, String raw, int line) {
    var end = end(raw, line);
    var above = above(raw, line);
    if (above < line && isOnly(raw, above, line, end)) {
      var stop = RawLines.end(raw, above);
      var key = raw.substring(above, stop);
      var colon = above + key.indexOf(':') + 1;
      ways.add(raw.substring(0, colon) + " []" + raw.substring(colon, line) + raw.substring(end));
    }
    ways.add(raw.substring(0, line) + raw.substring(end));
  }

  /// Whether nothing else stands below the key.
  private static boolean isOnly(String raw, int above, int line, int end) {
    var last = end >= raw.length() || isBlank(raw, end) ? -1 : depth(raw, end);
    return KEY.matcher(raw.substring(above, RawLines.end(raw, above))).matches()
        && last < depth(raw, line);
  }

  /// The line above that is not empty; the line itself where there is none.
  private static int above(String raw, int line) {
    var above = line;
    do {
      above = above > 0 ? RawLines.start(raw, above - 1) : -1;
    } while (above >= 0 && isBlank(raw, above));
    return above < 0 ? line : above;
  }

  /// Behind the last line that is indented further.
  private static int end(String raw, int line) {
    var depth = depth(raw, line);
    var end = RawLines.next(raw, line);
    for (var at = end; at < raw.length(); at = RawLines.next(raw, at)) {
      if (!isBlank(raw, at) && depth(raw, at) <= depth) {
        return end;
      }
      end = isBlank(raw, at) ? end : RawLines.next(raw, at);
    }
    return end;
  }

  private static boolean isBlank(String raw, int line) {
    return raw.substring(line, RawLines.end(raw, line)).isBlank();
  }

  private static int depth(String raw, int line) {
    return RawLines.indentation(raw.substring(line, RawLines.end(raw, line)));
  }
}
