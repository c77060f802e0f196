package dev.arc.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// A heading with branches, one line of fact each; long ones are wrapped beside the trunk.
final class Tree {

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
      var name = branch[0] + ": ";
      var lines = Wrap.lines(branch[1], Math.max(width - 4 - Wrap.length(name), 20));
      out.println((isLast ? "└── " : "├── ") + style.bold(name) + lines.getFirst());
      var rest = (isLast ? "    " : "│   ") + " ".repeat(name.length());
      lines.stream().skip(1).forEach(line -> out.println(rest + line));
    }
  }
}
