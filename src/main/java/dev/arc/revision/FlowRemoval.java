package dev.arc.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes out what a text stands in, in notations with brackets: the entry of a mapping that it is
/// the value of, the mapping that it is in.
final class FlowRemoval {
  private static final Pattern KEY =
      Pattern.compile("(\"(?:[^\"\\\\\\n]|\\\\.)*\"|'[^'\\n]*'|[\\w -]+?)\\s*:\\s*\\z");

  private FlowRemoval() {}

  /// The whole file without it, that nearest to the text first.
  static List<String> written(String raw, int start, int end) {
    var ways = new ArrayList<String>();
    var key = KEY.matcher(raw).region(Math.max(0, RawLines.start(raw, start)), start);
    if (key.find()) {
      ways.addAll(ItemRemoval.between(raw, key.start(), end));
    }
    var open = opening(raw, start);
    var close = open < 0 ? -1 : closing(raw, end);
    if (close >= 0) {
      ways.addAll(ItemRemoval.between(raw, open, close + 1));
    }
    return ways;
  }

  private static int opening(String raw, int start) {
    var depth = 0;
    for (var i = start - 1; i >= 0; i--) {
      if (raw.charAt(i) == '}') {
        depth++;
      } else if (raw.charAt(i) == '{' && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int closing(String raw, int end) {
    var depth = 0;
    for (var i = end; i < raw.length(); i++) {
      if (raw.charAt(i) == '{') {
        depth++;
      } else if (raw.charAt(i) == '}' && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }
}
