package dev.arc.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Rows under headings. Columns are as wide as they need to be; the last one takes what is left of
/// the line and is wrapped.
final class Table {

  private static final String GAP = "  ";
  private static final String BELOW = "      ";

  /// A narrower last column stands below its row instead, and so do those that do not fit.
  private static final int READABLE = 16;

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    this.headings = List.of(headings);
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  void print(PrintWriter out, Style style, int width) {
    var widths = widths();
    out.println(style.bold(line(headings, widths, width)));
    rows.forEach(row -> out.println(line(row, widths, width)));
  }

  private int[] widths() {
    var widths = new int[headings.size()];
    for (var column = 0; column < widths.length; column++) {
      widths[column] = Wrap.length(headings.get(column));
      for (var row : rows) {
        widths[column] = Math.max(widths[column], Wrap.length(row.get(column)));
      }
    }
    return widths;
  }

  private static String line(List<String> cells, int[] widths, int width) {
    var first = columnsThatFit(widths, width);
    if (first < cells.size() - 1) {
      var rest = String.join(GAP, cells.subList(first, cells.size()));
      return aligned(cells.subList(0, first), widths).stripTrailing()
          + "\n"
          + Wrap.hanging(BELOW, BELOW, rest, width);
    }
    var line = aligned(cells.subList(0, first), widths);
    var room = width - Wrap.length(line);
    return (line + String.join("\n" + " ".repeat(line.length()), Wrap.lines(cells.getLast(), room)))
        .stripTrailing();
  }

  /// All but the last, when that leaves it room; else as many as the line holds.
  private static int columnsThatFit(int[] widths, int width) {
    var used = 0;
    for (var column = 0; column < widths.length - 1; column++) {
      used += widths[column] + GAP.length();
      if (used - GAP.length() > width) {
        return Math.max(column, 1);
      }
    }
    return used + READABLE <= width ? widths.length - 1 : Math.max(widths.length - 2, 1);
  }

  private static String aligned(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (var column = 0; column < cells.size(); column++) {
      var cell = cells.get(column);
      line.append(cell).repeat(' ', widths[column] - Wrap.length(cell)).append(GAP);
    }
    return line.toString();
  }
}
