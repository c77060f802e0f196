package dev.arc.quantity;

/// What lies between two tokens of a text.
record Gaps(String text) {

  private static final int FARTHEST = 14;

  /// Whether only spaces, decoration and the given marks lie between.
  boolean isTight(int from, int to, String also) {
    if (to - from > FARTHEST) {
      return false;
    }
    for (var at = from; at < to; at++) {
      var mark = text.charAt(at);
      if (mark == '\\') {
        at = commandEnd(at, to) - 1;
      } else if (!joins(mark, at == from, at == to - 1) && also.indexOf(mark) < 0) {
        return false;
      }
    }
    return true;
  }

  /// The index of the last character before `from` that is no decoration; -1 at the text's start.
  int beforeDecoration(int from) {
    var at = from - 1;
    while (at >= 0 && Marks.isDecoration(text.charAt(at))) {
      at--;
    }
    return at;
  }

  /// The index of the last character before `from` that is neither decoration nor a space; -1 at
  /// the text's start.
  int beforeSpace(int from) {
    var at = from - 1;
    while (at >= 0 && (Marks.isSpace(text.charAt(at)) || Marks.isDecoration(text.charAt(at)))) {
      at--;
    }
    return at;
  }

  private static boolean joins(char mark, boolean first, boolean last) {
    return Marks.isSpace(mark)
        || Marks.isDecoration(mark)
        || mark == '.' && first
        || Marks.isMinus(mark) && last
        || mark == '~';
  }

  /// Where a LaTeX command such as `\text` ends.
  private int commandEnd(int backslash, int to) {
    var end = backslash + 1;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
