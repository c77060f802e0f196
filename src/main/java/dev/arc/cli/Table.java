package dev.arc.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Rows under headings. Columns are as wide as they need to be; the last one takes what is left of
/// the line and is wrapped.
final class Table {

  private static final String GAP = "  ";

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
    var line = new StringBuilder();
    for (var column = 0; column < cells.size() - 1; column++) {
      var cell = cells.get(column);
      line.append(cell).repeat(' ', widths[column] - Wrap.length(cell)).append(GAP);
    }
    var indent = " ".repeat(line.length());
    // A last column of less than 20 is unreadable: such a line rather runs over.
    var room = Math.max(width - Wrap.length(line.toString()), 20);
    return line.append(String.join("\n" + indent, Wrap.lines(cells.getLast(), room)))
        .toString()
        .stripTrailing();
  }
}
