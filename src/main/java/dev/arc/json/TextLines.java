package dev.arc.json;

import java.util.ArrayList;
import java.util.List;

/// Where the lines of a text start that YAML folds: it joins lines of the file to one, and makes
/// line breaks of blank lines (YAML 1.2.2, sections 6.5 and 8.1.3).
final class TextLines {
  private final List<Integer> starts = new ArrayList<>();

  /// @param first the line of the file in which the text starts
  private TextLines(int first) {
    starts.add(first);
  }

  /// Of a folded block scalar (`>`). Lines that are indented further are not joined.
  ///
  /// @param raw the lines of the file in which its content stands
  /// @param first the number of the first of them in the file
  static List<Integer> ofBlock(List<String> raw, int first) {
    var lines = new TextLines(first);
    var indent = indent(raw);
    var blank = 0;
    var joins = true;
    for (var i = 0; i < raw.size(); i++) {
      var line = raw.get(i);
      if (line.isBlank() && line.length() <= indent) {
        blank++;
        continue;
      }
      var plain = line.length() > indent && " \t".indexOf(line.charAt(indent)) < 0;
      var beginning = blank == i;
      lines.broken(blank + (beginning || joins && plain ? 0 : 1), first + i);
      blank = 0;
      joins = plain;
    }
    return lines.starts;
  }

  /// Of a text in quotes, or in none, over several lines.
  ///
  /// @param raw the text as it is written, line by line, without its quotes
  /// @param first the number of the first of them in the file
  /// @param escapes whether `\n` is a line break and a backslash at a line's end joins, as in
  ///   double quotes
  static List<Integer> ofFlow(List<String> raw, int first, boolean escapes) {
    var lines = new TextLines(first);
    var blank = 0;
    for (var i = 0; i < raw.size(); i++) {
      if (i > 0 && i < raw.size() - 1 && raw.get(i).isBlank()) {
        blank++;
        continue;
      }
      lines.broken(blank, first + i);
      blank = 0;
      if (escapes) {
        lines.broken(escapedBreaks(raw.get(i)), first + i);
      }
    }
    return lines.starts;
  }

  // Of several breaks, those before the last make empty lines: they stand right above.
  private void broken(int times, int line) {
    for (var left = times; left > 0; left--) {
      starts.add(line);
    }
  }

  private static int indent(List<String> raw) {
    return raw.stream()
        .filter(line -> !line.isBlank())
        .findFirst()
        .map(line -> line.length() - line.stripLeading().length())
        .orElse(0);
  }

  private static int escapedBreaks(String line) {
    var breaks = 0;
    for (var i = 0; i + 1 < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
        breaks += line.charAt(i) == 'n' ? 1 : 0;
      }
    }
    return breaks;
  }
}
