package dev.arc.revision;

import dev.arc.revision.Revision.Insert;
import dev.arc.revision.Revision.Redeclare;
import dev.arc.revision.Revision.Replace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Makes edits of the prompt's text of what is to be changed.
final class Edits {
  private final String prompt;
  private final List<Edit> edits = new ArrayList<>();

  private Edits(String prompt) {
    this.prompt = prompt;
  }

  /// The edits from the last place to the first, so that none moves another.
  static List<Edit> of(String prompt, List<Revision> changes) {
    var edits = new Edits(prompt);
    changes.forEach(edits::add);
    // Of two at one place that which was asked for first is to stand first: it is made last.
    var ordered = new ArrayList<>(edits.edits.reversed());
    ordered.sort(Comparator.comparingInt(Edit::start).reversed());
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

  private void add(Revision change) {
    switch (change) {
      case Replace(var old, var replacement) -> {
        var start = only(old);
        edits.add(
            replacement.isBlank()
                ? removal(start, start + old.length())
                : replacing(start, old, replacement));
      }
      case Insert(var afterLine, var text) -> insert(afterLine, text);
      case Redeclare _ -> {}
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
  private Edit removal(int start, int end) {
    var line = prompt.lastIndexOf('\n', start - 1) + 1;
    var stop = prompt.indexOf('\n', end);
    var lineEnd = stop < 0 ? prompt.length() : stop;
    var before = prompt.substring(line, start);
    var after = prompt.substring(end, lineEnd);
    if (after.isBlank() && (before.isBlank() || RuleLine.isMark(before))) {
      return wholeLines(line, lineEnd).or(new Edit(start, end, "", start, end));
    }
    if (after.isBlank()) {
      var from = line + before.stripTrailing().length();
      return new Edit(from, lineEnd, "", from, lineEnd);
    }
    var gap = after.length() - after.stripLeading().length();
    return new Edit(start, end + gap, "", start, end + gap);
  }

  // No blank lines are left at either end of the prompt, and no two where there was one.
  private Edit wholeLines(int line, int lineEnd) {
    var above = prompt.substring(0, line);
    var below = prompt.substring(lineEnd);
    if (below.isBlank()) {
      var from = above.stripTrailing().length();
      return new Edit(from, prompt.length(), "", from, prompt.length());
    }
    var blank = above.isEmpty() || above.endsWith("\n\n");
    var end = lineEnd + 1;
    while (blank && prompt.startsWith("\n", end)) {
      end++;
    }
    return new Edit(line, end, "", line, end);
  }

  private void insert(int afterLine, String text) {
    var lines = Stream.of(prompt.split("\n", -1)).toList();
    if (afterLine < 0 || afterLine > lines.size() || text.isBlank() || text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException(
          "line %d and \"%s\": expected a line from 0 to %d and a text of one line"
              .formatted(afterLine, text, lines.size()));
    }
    var rule = RuleLine.of(lines, afterLine, text.strip());
    var number = rule.afterLine();
    var before = lines.subList(0, number).stream().mapToInt(each -> each.length() + 1).sum();
    if (number == 0) {
      edits.add(new Edit(0, 0, rule.text() + "\n", 0, lines.getFirst().length()));
      return;
    }
    var at = before - 1;
    var first = at - lines.get(number - 1).length();
    // A blank line is found by the lines above it.
    while (first > 0 && prompt.substring(first, at).isBlank()) {
      first = prompt.lastIndexOf('\n', first - 2) + 1;
    }
    var below = new Edit(at, at, "\n" + rule.text(), first, at);
    edits.add(
        number == lines.size() || lines.get(number).isBlank()
            ? below
            : below.or(
                new Edit(
                    at + 1,
                    at + 1,
                    rule.text() + "\n",
                    at + 1,
                    at + 1 + lines.get(number).length())));
  }
}
