package dev.arc.revision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A new line of a prompt in the manner of the lines around it.
///
/// @param afterLine the line that it follows, counted from 1; 0 to stand before the first
/// @param text with list mark and indentation
/// @param apart whether a blank line stands above it
/// @param list that it is counted in; null for none
record RuleLine(int afterLine, String text, boolean apart, @Nullable PromptList list) {

  /// @param lines of the prompt
  static RuleLine of(List<String> lines, int afterLine, String text) {
    var list = list(lines, afterLine);
    if (list.isEmpty()) {
      return new RuleLine(afterLine, indentation(lines, afterLine) + text, false, null);
    }
    var item = item(lines, afterLine, list.get());
    var after = item < afterLine ? Math.max(afterLine, list.get().end(item)) : afterLine;
    return inList(list.get(), item, after, text);
  }

  /// The line with its number, of a counted list.
  ///
  /// @param added how many were added to it before this one
  /// @param removed the indexes of the lines of items that are taken out
  RuleLine counted(int added, Set<Integer> removed) {
    if (list == null) {
      return this;
    }
    var left = list.items().stream().filter(item -> !removed.contains(item)).toList();
    var last = left.isEmpty() ? list.items().getLast() : left.getLast();
    var number = added + 1 - (list.items().size() - left.size());
    var item = list.lastMark().item(list.sign(number), text);
    return new RuleLine(list.end(last), item, apart, null);
  }

  private static RuleLine inList(PromptList list, int item, int afterLine, String text) {
    var mark = list.mark(item);
    if (ListMark.of(text).isPresent()) {
      return new RuleLine(afterLine, mark.indentation() + text, list.isApart(), null);
    }
    if (list.numbering() == null) {
      return new RuleLine(afterLine, mark.item(mark.sign(), text), list.isApart(), null);
    }
    // In the middle it would change the numbers of those below.
    return new RuleLine(list.end(list.items().getLast()), text, list.isApart(), list);
  }

  private static String indentation(List<String> lines, int afterLine) {
    var line = afterLine > 0 ? lines.get(afterLine - 1) : "";
    return line.substring(0, RawLines.indentation(line));
  }

  /// The list that a line belongs to, else the one that begins below it.
  private static Optional<PromptList> list(List<String> lines, int afterLine) {
    var item = itemAbove(lines, afterLine);
    if (item >= 0) {
      return PromptList.at(lines, item);
    }
    return afterLine < lines.size() ? PromptList.at(lines, afterLine) : Optional.empty();
  }

  private static int item(List<String> lines, int afterLine, PromptList list) {
    var item = itemAbove(lines, afterLine);
    return item >= 0 ? item : list.items().getFirst();
  }

  /// The index of the item that a line is or goes on with; -1 for none.
  private static int itemAbove(List<String> lines, int afterLine) {
    var index = afterLine - 1;
    if (index < 0 || lines.get(index).isBlank()) {
      return -1;
    }
    var indentation = RawLines.indentation(lines.get(index));
    while (index >= 0 && !lines.get(index).isBlank()) {
      var own = RawLines.indentation(lines.get(index));
      if (PromptList.at(lines, index).isPresent()) {
        return index == afterLine - 1 || own < indentation ? index : -1;
      }
      if (own == 0) {
        return -1;
      }
      index--;
    }
    return -1;
  }
}
