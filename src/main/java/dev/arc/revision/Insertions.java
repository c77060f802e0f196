package dev.arc.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Puts new lines into a prompt's text. Those of one place make one edit, in the order in which
/// they were asked for.
final class Insertions {
  private final List<String> lines;
  private final Set<Integer> removed;
  private final Map<List<Integer>, Integer> added = new HashMap<>();
  private final Map<Integer, List<String>> below = new TreeMap<>();

  /// @param lines of the prompt
  /// @param removed the indexes of lines of items that are taken out
  Insertions(List<String> lines, Set<Integer> removed) {
    this.lines = lines;
    this.removed = removed;
  }

  /// A line in the manner of those around it.
  void line(int afterLine, String text) {
    check(afterLine, text);
    if (text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("\"%s\": expected a text of one line".formatted(text));
    }
    var rule = RuleLine.of(lines, afterLine, text.strip());
    var list = rule.list();
    var before = list == null ? 0 : added.merge(list.items(), 1, Integer::sum) - 1;
    var counted = rule.counted(before, removed);
    if (counted.apart()) {
      at(counted.afterLine()).add("");
    }
    at(counted.afterLine()).add(counted.text());
  }

  /// Lines between blank ones.
  void paragraph(int afterLine, String text) {
    check(afterLine, text);
    var more = at(afterLine);
    if (!isBlank(more.isEmpty() ? afterLine : 0, more)) {
      more.add("");
    }
    more.addAll(text.stripTrailing().lines().toList());
    if (afterLine < lines.size() && !isClosing(lines.get(afterLine))) {
      more.add("");
    }
  }

  private static boolean isClosing(String line) {
    return line.isBlank() || line.strip().startsWith("</");
  }

  private boolean isBlank(int line, List<String> more) {
    return more.isEmpty() ? line == 0 || lines.get(line - 1).isBlank() : more.getLast().isBlank();
  }

  private List<String> at(int line) {
    return below.computeIfAbsent(line, _ -> new ArrayList<>());
  }

  private void check(int afterLine, String text) {
    if (afterLine < 0 || afterLine > lines.size() || text.isBlank()) {
      throw new IllegalArgumentException(
          "line %d and \"%s\": expected a line from 0 to %d and a text"
              .formatted(afterLine, text, lines.size()));
    }
  }

  List<Edit> edits() {
    var edits = new ArrayList<Edit>();
    below.forEach((line, more) -> edits.add(edit(line, String.join("\n", more))));
    return edits;
  }

  private Edit edit(int number, String text) {
    if (number == 0) {
      return new Edit(0, 0, text + "\n", 0, lines.getFirst().length());
    }
    var at = start(number) - 1;
    // A blank line is found by the lines above it.
    var found = number - 1;
    while (found > 0 && lines.get(found).isBlank()) {
      found--;
    }
    var edit = new Edit(at, at, "\n" + text, start(found), at);
    if (number == lines.size() || lines.get(number).isBlank()) {
      return edit;
    }
    var next = at + 1;
    return edit.or(new Edit(next, next, text + "\n", next, next + lines.get(number).length()));
  }

  private int start(int line) {
    return lines.subList(0, line).stream().mapToInt(each -> each.length() + 1).sum();
  }
}
