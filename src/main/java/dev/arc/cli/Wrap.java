package dev.arc.cli;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines that fit. Widths are counted in code points; words longer than a line are
/// broken.
final class Wrap {

  private static final int LONGEST_CUT_WORD = 16;
  private static final String SEAMS = ",;}]/&";

  private Wrap() {}

  /// The lines of `text`; line breaks in it are kept.
  static List<String> lines(String text, int width) {
    var lines = new ArrayList<String>();
    text.lines().forEach(line -> wrapLine(line, Math.max(width, 10), lines));
    return lines.isEmpty() ? List.of("") : lines;
  }

  /// `text` behind `first`, further lines behind `rest`, which is as wide as `first`.
  static String hanging(String first, String rest, String text, int width) {
    var wrapped = lines(text, width - length(first));
    return first + String.join("\n" + rest, wrapped);
  }

  /// `text` cut to `width`, after a word if there is one near the end, with an ellipsis where
  /// something is missing.
  static String cut(String text, int width) {
    var line = text.replaceAll("\\s+", " ").strip();
    if (length(line) <= width) {
      return line;
    }
    var end = line.offsetByCodePoints(0, Math.max(width - 1, 0));
    var space = line.lastIndexOf(' ', end);
    return line.substring(0, space > end - LONGEST_CUT_WORD && space > 0 ? space : end)
            .stripTrailing()
        + "…";
  }

  /// The first `most` lines of `text` at `width`; the last one is cut where more would follow.
  static List<String> cut(String text, int width, int most) {
    var lines = lines(text.replaceAll("\\s+", " ").strip(), width);
    if (lines.size() <= most) {
      return lines;
    }
    var shown = new ArrayList<>(lines.subList(0, most - 1));
    shown.add(cut(String.join(" ", lines.subList(most - 1, lines.size())), Math.max(width, 10)));
    return shown;
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void wrapLine(String text, int width, List<String> lines) {
    var line = new StringBuilder();
    for (var word : text.stripTrailing().split(" ", -1)) {
      if (!line.isEmpty() && length(line.toString()) + 1 + length(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      } else if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(breakUp(word, width, lines));
    }
    lines.add(line.toString());
  }

  /// Adds the full lines of a word that is too long for one; returns what is left.
  private static String breakUp(String word, int width, List<String> lines) {
    var left = word;
    while (length(left) > width) {
      var end = seam(left, left.offsetByCodePoints(0, width));
      lines.add(left.substring(0, end));
      left = left.substring(end);
    }
    return left;
  }

  /// Where a word is best broken: behind the last mark before `end` at which JSON, paths and
  /// addresses have their seams, unless that wastes half of the line.
  private static int seam(String word, int end) {
    for (var at = end; at > end / 2; at--) {
      if (SEAMS.indexOf(word.charAt(at - 1)) >= 0) {
        return at;
      }
    }
    return end;
  }
}
