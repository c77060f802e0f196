package dev.arc.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// A heading with branches, one line of fact each; long ones are wrapped beside the trunk.
final class Tree {

  private static final int SHORT_NAME = 12;

  private final String heading;
  private final List<String[]> branches = new ArrayList<>();

  Tree(String heading) {
    this.heading = heading;
  }

  void add(String name, String text) {
    branches.add(new String[] {name, text});
  }

  void print(PrintWriter out, Style style, int width) {
    Wrap.lines(heading, width).forEach(line -> out.println(style.bold(line)));
    for (var branch : branches) {
      var isLast = branch == branches.getLast();
      var first = isLast ? "└── " : "├── ";
      var trunk = isLast ? "    " : "│   ";
      if (Wrap.length(branch[0]) <= Math.max(width / 3, SHORT_NAME)) {
        beside(branch, first, trunk, new Page(out, style, width));
      } else {
        below(branch, first, trunk, new Page(out, style, width));
      }
    }
  }

  /// What a tree is printed on.
  private record Page(PrintWriter out, Style style, int width) {}

  private static void beside(String[] branch, String first, String trunk, Page page) {
    var name = branch[0] + ": ";
    var lines = Wrap.lines(branch[1], Math.max(page.width() - 4 - Wrap.length(name), 20));
    page.out().println(first + page.style().bold(name) + lines.getFirst());
    var rest = trunk + " ".repeat(Wrap.length(name));
    lines.stream().skip(1).forEach(line -> page.out().println(rest + line));
  }

  /// A column beside a long name would be too narrow to read.
  private static void below(String[] branch, String first, String trunk, Page page) {
    var name = Wrap.lines(branch[0] + ":", page.width() - 4);
    page.out().println(first + page.style().bold(name.getFirst()));
    name.stream().skip(1).forEach(line -> page.out().println(trunk + page.style().bold(line)));
    Wrap.lines(branch[1], page.width() - 6)
        .forEach(line -> page.out().println(trunk + "  " + line));
  }
}
