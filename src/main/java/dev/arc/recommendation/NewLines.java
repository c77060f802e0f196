package dev.arc.recommendation;

import dev.arc.recommendation.Ending.Stretch;
import dev.arc.recommendation.PromptLayout.Kind;
import dev.arc.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// New rules as lines of their own, in the manner of those above them.
record NewLines(PromptLayout layout, List<ItemList> lists) {
  private static final int TITLE = 40;

  List<Revision> at(Stretch end, List<String> rules) {
    if (end.last() < end.first() || end.last() == 0) {
      return List.of(new Revision.Paragraph(0, String.join("\n", rules)));
    }
    if (isCompact(end) || isFollowed(end.last())) {
      return rules.stream().<Revision>map(rule -> new Revision.Insert(end.last(), rule)).toList();
    }
    var text =
        lists.stream()
            .filter(list -> list.holds(end.last()) && !list.nested())
            .findFirst()
            .map(list -> listed(list, rules))
            .orElseGet(() -> String.join("\n", rules));
    return List.of(new Revision.Paragraph(end.last(), indented(text, end)));
  }

  // What is put together from parts has no blank lines between them.
  private boolean isFollowed(int line) {
    return line < layout.count() && layout.kind(line + 1) == Kind.TEMPLATE;
  }

  /// Whether each line is a sentence or several, and no blank line stands between them.
  boolean isCompact(Stretch end) {
    return end.last() > end.first()
        && IntStream.rangeClosed(end.first(), end.last())
            .allMatch(line ->
                layout.kind(line) == Kind.TEXT
                    && layout.text(line).strip().matches(".*[.!?。！？][)\"'”’*]*"));
  }

  // A list of its own below another needs a heading, as that one has.
  private String listed(ItemList above, List<String> rules) {
    var heading = heading(above);
    if (heading == 0 && rules.size() == 1) {
      return rules.getFirst();
    }
    var lines = new ArrayList<String>();
    lines.add(heading == 0 ? "Rules:" : title(layout.text(heading).strip()));
    if (heading > 0 && layout.kind(heading + 1) == Kind.BLANK) {
      lines.add("");
    }
    var mark = PromptText.isCounted(layout.text(above.first())) ? "- " : mark(above);
    rules.forEach(rule -> lines.add(mark + rule));
    return String.join("\n", lines);
  }

  private String mark(ItemList list) {
    var text = layout.text(list.first()).strip();
    return text.substring(0, text.length() - PromptText.unmarked(text).length());
  }

  /// The line with a short heading of a list; 0 for none.
  private int heading(ItemList list) {
    var above = layout.above(list.first() - 1);
    if (above > 0
        && layout.kind(above) == Kind.TEXT
        && layout.text(above).strip().endsWith(":")
        && layout.text(above).strip().length() < TITLE) {
      return above;
    }
    return layout.headings(list.first()).stream().findFirst().orElse(0);
  }

  private static String title(String like) {
    var name = like.replaceAll("[^\\p{L}]", "");
    var title = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 1 ? "RULES" : "Rules";
    if (like.startsWith("#")) {
      return "#".repeat(PromptLayout.level(like)) + " " + title;
    }
    if (like.startsWith("**")) {
      return "**" + title + (like.endsWith(":**") ? ":**" : like.endsWith(":") ? "**:" : "**");
    }
    return title + (like.endsWith(":") ? ":" : "");
  }

  private String indented(String text, Stretch end) {
    var least =
        IntStream.rangeClosed(end.first(), end.last())
            .filter(line -> layout.kind(line) != Kind.BLANK)
            .map(layout::indentation)
            .min()
            .orElse(0);
    return least == 0 ? text : text.indent(least).stripTrailing().replaceAll("(?m)^ +$", "");
  }
}
