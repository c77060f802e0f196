package dev.arc.revision;

import java.util.List;
import java.util.regex.Pattern;

/// A new line of a prompt in the manner of the lines around it.
///
/// @param afterLine the line that it follows, counted from 1; 0 to stand before the first
/// @param text with list mark and indentation
record RuleLine(int afterLine, String text) {
  private static final String MARK = "[-*+•–]|\\(?\\d{1,3}[.)]";
  private static final Pattern ITEM = Pattern.compile("([ \\t]*)(" + MARK + ")([ \\t]+)\\S.*");
  private static final Pattern ONLY_MARK = Pattern.compile("[ \\t]*(?:" + MARK + ")[ \\t]*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /// Whether a text is a list mark and nothing else.
  static boolean isMark(String text) {
    return ONLY_MARK.matcher(text).matches();
  }

  /// @param lines of the prompt
  static RuleLine of(List<String> lines, int afterLine, String text) {
    var item = item(lines, afterLine);
    if (item < 0) {
      var next = afterLine < lines.size() ? lines.get(afterLine) : "";
      return ITEM.matcher(next).matches()
          ? inList(lines, afterLine, afterLine, text)
          : new RuleLine(afterLine, indentation(lines, afterLine) + text);
    }
    return inList(lines, item, Math.max(afterLine, end(lines, item)), text);
  }

  private static String indentation(List<String> lines, int afterLine) {
    var line = afterLine > 0 ? lines.get(afterLine - 1) : "";
    return line.substring(0, RawLines.indentation(line));
  }

  /// The index of the item that a line is or goes on with; -1 for none.
  private static int item(List<String> lines, int afterLine) {
    var index = afterLine - 1;
    if (index < 0 || lines.get(index).isBlank()) {
      return -1;
    }
    var indentation = RawLines.indentation(lines.get(index));
    while (index >= 0 && !lines.get(index).isBlank()) {
      var own = RawLines.indentation(lines.get(index));
      if (ITEM.matcher(lines.get(index)).matches()) {
        return index == afterLine - 1 || own < indentation ? index : -1;
      }
      if (own == 0) {
        return -1;
      }
      index--;
    }
    return -1;
  }

  /// The number of the last line that an item goes on in.
  private static int end(List<String> lines, int item) {
    var own = RawLines.indentation(lines.get(item));
    var end = item + 1;
    while (end < lines.size()
        && !lines.get(end).isBlank()
        && !ITEM.matcher(lines.get(end)).matches()
        && RawLines.indentation(lines.get(end)) > own) {
      end++;
    }
    return end;
  }

  private static RuleLine inList(List<String> lines, int item, int afterLine, String text) {
    var model = ITEM.matcher(lines.get(item));
    if (!model.matches()) {
      throw new IllegalArgumentException("\"" + lines.get(item) + "\" is no item of a list");
    }
    var mark = model.group(2);
    if (ITEM.matcher(text).matches()) {
      return new RuleLine(afterLine, model.group(1) + text);
    }
    if (!NUMBER.matcher(mark).find()) {
      return new RuleLine(afterLine, model.group(1) + mark + model.group(3) + text);
    }
    return numbered(lines, item, text);
  }

  // In the middle it would change the numbers of those below.
  private static RuleLine numbered(List<String> lines, int item, String text) {
    var indentation = RawLines.indentation(lines.get(item));
    var last = item;
    for (var i = item; i < lines.size(); i++) {
      var next = ITEM.matcher(lines.get(i));
      var alike = next.matches() && RawLines.indentation(lines.get(i)) == indentation;
      if (alike && NUMBER.matcher(next.group(2)).find()) {
        last = i;
      } else if (alike || isOutside(lines.get(i), indentation)) {
        break;
      }
    }
    var model = ITEM.matcher(lines.get(last));
    var number = NUMBER.matcher(lines.get(last));
    if (!model.matches() || !number.find()) {
      throw new IllegalArgumentException("\"" + lines.get(last) + "\" is no item of a list");
    }
    var mark =
        NUMBER
            .matcher(model.group(2))
            .replaceFirst(_ -> "" + (Integer.parseInt(number.group()) + 1));
    return new RuleLine(end(lines, last), model.group(1) + mark + model.group(3) + text);
  }

  private static boolean isOutside(String line, int indentation) {
    return !line.isBlank() && RawLines.indentation(line) <= indentation;
  }
}
