package dev.arc.revision;

import dev.arc.revision.Revision.Insert;
import dev.arc.revision.Revision.Paragraph;
import dev.arc.revision.Revision.Redeclare;
import dev.arc.revision.Revision.Replace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Makes edits of the prompt's text of what is to be changed.
final class Edits {
  private final String prompt;
  private final List<String> lines;
  private final List<Edit> edits = new ArrayList<>();
  private final Set<Integer> removed = new TreeSet<>();

  private Edits(String prompt) {
    this.prompt = prompt;
    this.lines = List.of(prompt.split("\n", -1));
  }

  /// The edits from the last place to the first, so that none moves another.
  static List<Edit> of(String prompt, List<Revision> changes) {
    var edits = new Edits(prompt);
    changes.stream()
        .flatMap(change -> change instanceof Replace each ? Stream.of(each) : Stream.of())
        .sorted(Comparator.comparingInt(each -> prompt.indexOf(each.old())))
        .forEach(edits::replace);
    var insertions = new Insertions(edits.lines, edits.removed);
    changes.forEach(change -> insert(change, insertions));
    edits.edits.addAll(insertions.edits());
    edits.edits.addAll(Renumbering.of(prompt, edits.lines, edits.removed, edits.edits));
    return edits.ordered();
  }

  private List<Edit> ordered() {
    var ordered = new ArrayList<>(edits);
    // What is put in where something is taken out is put in afterwards.
    ordered.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end).reversed());
    for (var i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).end() > ordered.get(i - 1).start()) {
        throw new IllegalArgumentException(
            "two changes are about the same words of the prompt, expected one of them: \""
                + prompt.substring(ordered.get(i - 1).start(), ordered.get(i).end())
                + "\"");
      }
    }
    return ordered;
  }

  private static void insert(Revision change, Insertions insertions) {
    switch (change) {
      case Insert(var afterLine, var text) -> insertions.line(afterLine, text);
      case Paragraph(var afterLine, var text) -> insertions.paragraph(afterLine, text);
      case Replace _, Redeclare _ -> {}
    }
  }

  private void replace(Replace change) {
    var start = only(change.old());
    if (change.replacement().isBlank()) {
      remove(start, start + change.old().length());
    } else {
      edits.add(replacing(start, change.old(), change.replacement()));
    }
  }

  private int only(String old) {
    var start = prompt.indexOf(old);
    if (old.isBlank() || start < 0 || prompt.indexOf(old, start + 1) >= 0) {
      throw new IllegalArgumentException(
          "\"%s\" stands %s in the prompt, expected words that stand there exactly once"
              .formatted(old, start < 0 || old.isBlank() ? "nowhere" : "several times"));
    }
    return start;
  }

  // What stays as it is need not be written again: a secret that is in it least of all.
  private static Edit replacing(int start, String old, String replacement) {
    var difference = Difference.of(old, replacement);
    return new Edit(
        start + difference.start(),
        start + difference.end(),
        difference.words(),
        start,
        start + old.length());
  }

  // A line of which nothing but a list mark is left goes too, and a blank that stood between two
  // sentences.
  private void remove(int start, int end) {
    var line = prompt.lastIndexOf('\n', start - 1) + 1;
    var stop = prompt.indexOf('\n', end);
    var lineEnd = stop < 0 ? prompt.length() : stop;
    var before = prompt.substring(line, start);
    var after = prompt.substring(end, lineEnd);
    if (after.isBlank() && (before.isBlank() || ListMark.isAll(before))) {
      removed.add((int) prompt.substring(0, line).chars().filter(each -> each == '\n').count());
      removeLines(line, lineEnd, new Edit(start, end, "", start, end));
    } else if (after.isBlank()) {
      var from = line + before.stripTrailing().length();
      edits.add(new Edit(from, lineEnd, "", from, lineEnd));
    } else {
      var gap = after.length() - after.stripLeading().length();
      edits.add(new Edit(start, end + gap, "", start, end + gap));
    }
  }

  // No blank lines are left at either end of the prompt, and no two where there was one.
  private void removeLines(int line, int lineEnd, Edit other) {
    if (prompt.substring(lineEnd).isBlank()) {
      removeToTheEnd(line, other);
      return;
    }
    var above = prompt.substring(0, line);
    var blank = above.isEmpty() || above.endsWith("\n\n");
    var end = lineEnd + 1;
    while (blank && prompt.startsWith("\n", end)) {
      end++;
    }
    edits.add(new Edit(line, end, "", line, end).or(other));
  }

  // With the lines just above that are taken out too: their line break would be left.
  private void removeToTheEnd(int line, Edit other) {
    var from = line;
    for (var edit : edits.reversed()) {
      from = edit.removes() && edit.end() == from ? edit.start() : from;
    }
    var first = from;
    edits.removeIf(edit -> edit.removes() && edit.start() >= first);
    var start = prompt.substring(0, first).stripTrailing().length();
    var edit = new Edit(start, prompt.length(), "", start, prompt.length());
    edits.add(first < line ? edit : edit.or(other));
  }
}
