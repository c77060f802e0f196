package dev.arc.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What stands on each line of a prompt; lines count from 1.
final class PromptLayout {

  /// What a line is.
  enum Kind {
    BLANK,
    TEXT,
    ITEM,
    HEADING,
    /// In a fence, or the fence itself.
    CODE,
    /// A tag on a line of its own.
    TAG,
    /// Filled in when the prompt is used, repeated or left out then, or a turn of a dialogue.
    TEMPLATE
  }

  /// What stands between two tags.
  ///
  /// @param first line of it, the opening tag
  /// @param last line of it, the closing tag
  record Section(String name, int first, int last) {
    boolean holds(int line) {
      return first <= line && line <= last;
    }
  }

  private static final Pattern FENCE = Pattern.compile("^\\s*(?:```|~~~).*");
  private static final Pattern OPENING =
      Pattern.compile("^\\s*<([\\p{L}_][\\w .-]*?)(?:\\s+[^<>/]*)?>\\s*$");
  private static final Pattern CLOSING = Pattern.compile("^\\s*</([\\p{L}_][\\w .-]*?)\\s*>\\s*$");
  private static final Pattern BEGINS =
      Pattern.compile(
          "\\{%-?\\s*(?:for|if|macro|block|call|filter)\\b|\\{\\{-?\\s*(?:[#^]|if\\b|range\\b|with\\b)");
  private static final Pattern ENDS = Pattern.compile("\\{%-?\\s*end\\w+|\\{\\{-?\\s*(?:/|end\\b)");
  private static final Pattern FILLED =
      Pattern.compile(
          "^\\W*(?:[\\p{L}_ ]{0,30}:)?[\\s\"'*]*(?:\\{\\{[^{}]*\\}\\}|\\{\\w+\\}|\\$\\{?\\w+\\}?|%\\w+%|<<\\w+>>)\\W*$");
  private static final Pattern TURN =
      Pattern.compile(
          "(?i)^\\W*(?:user|assistant|human|ai|customer|agent|bot|q|a|question|answer|input|output)\\s*:.*");

  /// What CrewAI puts below the text that an author writes for an agent.
  private static final Pattern ADDED = Pattern.compile("^Your personal goal is: .*");

  private static final Pattern MARKED =
      Pattern.compile("^\\s*(?:#{1,6}\\s+\\S.*|\\*\\*[^*]+\\*\\*:?|__[^_]+__:?)\\s*$");
  private static final Pattern UNDERLINE = Pattern.compile("^\\s*(?:-{3,}|={3,}|~{3,})\\s*$");
  private static final int TITLE_WORDS = 8;

  private final List<String> lines;
  private final List<Kind> kinds = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  PromptLayout(String prompt) {
    this.lines = prompt.lines().toList();
    findSections();
    var fenced = false;
    var depth = 0;
    for (var line = 1; line <= lines.size(); line++) {
      var text = text(line);
      var fence = FENCE.matcher(text).matches();
      var begun = (int) BEGINS.matcher(text).results().count();
      var ended = (int) ENDS.matcher(text).results().count();
      var template = depth > 0 || begun != ended;
      kinds.add(fenced || fence ? Kind.CODE : template ? Kind.TEMPLATE : plain(line));
      fenced ^= fence;
      depth = Math.max(0, depth + begun - ended);
    }
  }

  private void findSections() {
    var open = new ArrayList<Section>();
    for (var line = 1; line <= lines.size(); line++) {
      var opening = OPENING.matcher(text(line));
      var closing = CLOSING.matcher(text(line));
      if (opening.matches()) {
        open.add(new Section(opening.group(1), line, line));
      } else if (closing.matches()) {
        var name = closing.group(1);
        var begun = open.stream().filter(each -> each.name().equals(name)).toList();
        if (!begun.isEmpty()) {
          sections.add(new Section(name, begun.getLast().first(), line));
          open.removeIf(each -> each.first() >= begun.getLast().first());
        }
      }
    }
  }

  private Kind plain(int line) {
    var text = text(line);
    if (text.isBlank()) {
      return Kind.BLANK;
    }
    if (sections.stream().anyMatch(each -> each.first() == line || each.last() == line)) {
      return Kind.TAG;
    }
    if (FILLED.matcher(text).matches()
        || TURN.matcher(text).matches()
        || line > 1 && ADDED.matcher(text).matches()) {
      return Kind.TEMPLATE;
    }
    if (PromptText.isItem(text)) {
      return Kind.ITEM;
    }
    return isHeading(line) ? Kind.HEADING : Kind.TEXT;
  }

  private boolean isHeading(int line) {
    var text = text(line).strip();
    var below = line < lines.size() ? text(line + 1) : "";
    var above = line > 1 ? text(line - 1) : "";
    if (MARKED.matcher(text).matches()
        || UNDERLINE.matcher(below).matches() && above.isBlank()
        || UNDERLINE.matcher(text).matches()) {
      return true;
    }
    var title = text.split("\\s+").length <= TITLE_WORDS && !text.matches(".*[.?!;,]");
    var capitals =
        text.length() > 3 && text.equals(text.toUpperCase()) && text.matches(".*\\p{Lu}.*");
    var alone = line == 1 || above.isBlank() || PromptText.isItem(above);
    return title && (capitals || (alone || text.endsWith(":")) && PromptText.isItem(below));
  }

  String text(int line) {
    return lines.get(line - 1);
  }

  Kind kind(int line) {
    return kinds.get(line - 1);
  }

  int count() {
    return lines.size();
  }

  /// The sections between tags that a line stands in, the innermost first.
  List<Section> around(int line) {
    return sections.stream().filter(each -> each.holds(line)).toList();
  }

  /// The last line from one on upwards that is not blank; 0 where there is none.
  int above(int line) {
    var at = line;
    while (at > 0 && kind(at) == Kind.BLANK) {
      at--;
    }
    return at;
  }

  int indentation(int line) {
    var text = text(line);
    return text.length() - text.stripLeading().length();
  }

  /// How deep a heading is: the count of its `#`, else one more than these can be.
  static int level(String heading) {
    var text = heading.strip();
    var count = text.length() - text.replaceFirst("^#+", "").length();
    return count == 0 ? 7 : count;
  }

  /// The headings that a line stands below, the nearest first.
  List<Integer> headings(int line) {
    var found = new ArrayList<Integer>();
    var level = 8;
    for (var at = line - 1; at > 0; at--) {
      if (kind(at) == Kind.HEADING
          && level(text(at)) < level
          && !UNDERLINE.matcher(text(at)).matches()) {
        level = level(text(at));
        found.add(at);
      }
    }
    return found;
  }
}
