package dev.arc.revision;

import java.util.Optional;
import java.util.regex.Pattern;

/// What stands in front of an item of a list: `- `, `3. `, `(b) `, `iv) `, `1.2. `.
///
/// @param opening what stands in front of the sign: a bracket, or the numbers of the lists around
/// @param sign a bullet, or the number, letter or roman numeral by which the item is counted
/// @param closing what stands behind the sign; empty behind a bullet
/// @param gap between the mark and the text
record ListMark(String indentation, String opening, String sign, String closing, String gap) {
  private static final String MARK =
      "(\\(?(?:\\d{1,2}\\.)*)(\\d{1,3}|[a-zA-Z]|[ivxl]{2,7}|[IVXL]{2,7})([.)])|([-*+•–])";
  private static final Pattern ITEM = Pattern.compile("([ \\t]*)(?:" + MARK + ")([ \\t]+)\\S.*");
  private static final Pattern ONLY = Pattern.compile("[ \\t]*(?:" + MARK + ")[ \\t]*");

  /// That of a line; nothing where it cannot be an item.
  static Optional<ListMark> of(String line) {
    var item = ITEM.matcher(line);
    if (!item.matches()) {
      return Optional.empty();
    }
    var bullet = item.group(5);
    return Optional.of(
        bullet != null
            ? new ListMark(item.group(1), "", bullet, "", item.group(6))
            : new ListMark(
                item.group(1), item.group(2), item.group(3), item.group(4), item.group(6)));
  }

  /// Whether a text is a mark and nothing else.
  static boolean isAll(String text) {
    return ONLY.matcher(text).matches();
  }

  boolean isBullet() {
    return closing.isEmpty();
  }

  /// Whether it may be the mark of another item of one list.
  boolean isLike(ListMark other) {
    return indentation.length() == other.indentation.length()
        && opening.equals(other.opening)
        && closing.equals(other.closing);
  }

  /// Where in its line the sign begins.
  int signStart() {
    return indentation.length() + opening.length();
  }

  /// An item with the same mark, of which only the sign is another; its text stands in the same
  /// column where there is room.
  String item(String otherSign, String text) {
    var room = Math.max(1, gap.length() - Math.max(0, otherSign.length() - sign.length()));
    var space = gap.indexOf('\t') < 0 ? " ".repeat(room) : gap;
    return indentation + opening + otherSign + closing + space + text;
  }
}
