package dev.arc.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A list of a prompt.
///
/// @param lines of the prompt
/// @param items the indexes of the lines on which its items begin
/// @param numbering how they are counted; null for bullets
record PromptList(List<String> lines, List<Integer> items, @Nullable Numbering numbering) {

  PromptList {
    items = List.copyOf(items);
  }

  /// The list that a line is an item of; nothing where it is none. A letter or a roman numeral
  /// makes an item only beside its neighbour: "A. Smith" is none.
  static Optional<PromptList> at(List<String> lines, int index) {
    var mark = ListMark.of(lines.get(index)).orElse(null);
    if (mark == null) {
      return Optional.empty();
    }
    var items = new ArrayList<Integer>();
    gather(lines, mark, index, -1, items);
    items.add(index);
    gather(lines, mark, index, 1, items);
    items.sort(null);
    return mark.isBullet()
        ? Optional.of(new PromptList(lines, items, null))
        : counted(lines, items, index);
  }

  private static void gather(
      List<String> lines, ListMark mark, int from, int step, List<Integer> items) {
    for (var i = from + step; i >= 0 && i < lines.size(); i += step) {
      var line = lines.get(i);
      var other = ListMark.of(line);
      if (other.filter(mark::isLike).isPresent()) {
        items.add(i);
      } else if (!belongs(line, mark)) {
        return;
      }
    }
  }

  // Blank lines, what is indented further, and the rest of a sentence that was wrapped.
  private static boolean belongs(String line, ListMark mark) {
    return line.isBlank()
        || RawLines.indentation(line) > mark.indentation().length()
        || ListMark.of(line).isEmpty() && Character.isLowerCase(line.strip().charAt(0));
  }

  private static Optional<PromptList> counted(List<String> lines, List<Integer> items, int index) {
    for (var numbering : Numbering.values()) {
      var own = run(lines, items, index, numbering);
      if (own.size() > 1 || numbering == Numbering.NUMBER && !own.isEmpty()) {
        return Optional.of(new PromptList(lines, own, numbering));
      }
    }
    return Optional.empty();
  }

  /// Those around a line that are counted on from one to the next.
  private static List<Integer> run(
      List<String> lines, List<Integer> items, int index, Numbering numbering) {
    var run = new ArrayList<Integer>();
    for (var item : items) {
      var value = numbering.value(sign(lines, item));
      var last = run.isEmpty() ? value : numbering.value(sign(lines, run.getLast()));
      var goesOn =
          value.isPresent()
              && (run.isEmpty()
                  || isNext(last.orElse(0), value.getAsInt(), numbering == Numbering.NUMBER));
      if (!goesOn && item > index) {
        break;
      }
      if (!goesOn) {
        run.clear();
      }
      if (value.isPresent()) {
        run.add(item);
      }
    }
    return run.contains(index) ? run : List.of();
  }

  // "1. 1. 1." is left to be counted by what shows it.
  private static boolean isNext(int last, int value, boolean gaps) {
    return value == last + 1 || gaps && (value > last || value == last && value <= 1);
  }

  private static String sign(List<String> lines, int item) {
    return ListMark.of(lines.get(item)).map(ListMark::sign).orElse("");
  }

  ListMark mark(int item) {
    return ListMark.of(lines.get(item)).orElseThrow();
  }

  /// The mark of its last item.
  ListMark lastMark() {
    return mark(items.getLast());
  }

  /// The sign of an item that is added at its end.
  ///
  /// @param number of that item among the added ones, from 1; less as many as are taken out
  String sign(int number) {
    var last = lastMark().sign();
    if (numbering == null || isUncounted()) {
      return last;
    }
    return numbering.sign(numbering.value(last).orElseThrow() + number, last);
  }

  /// Whether all its numbers are the same.
  boolean isUncounted() {
    var last = lastMark().sign();
    return items.size() > 1 && mark(items.get(items.size() - 2)).sign().equals(last);
  }

  /// Whether a blank line stands between each two of its items.
  boolean isApart() {
    return items.size() > 1
        && items.stream().skip(1).allMatch(item -> lines.get(item - 1).isBlank());
  }

  /// The number of the last line that an item goes on in, with what is listed below it.
  int end(int item) {
    var mark = mark(item);
    var end = item + 1;
    for (var i = item + 1; i < lines.size(); i++) {
      var line = lines.get(i);
      var wrapped = i == end && !line.isBlank() && belongs(line, mark);
      if (!line.isBlank()
          && !wrapped
          && RawLines.indentation(line) <= mark.indentation().length()) {
        return end;
      }
      end = line.isBlank() ? end : i + 1;
    }
    return end;
  }
}
