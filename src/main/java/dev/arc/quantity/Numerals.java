package dev.arc.quantity;

import dev.arc.quantity.Token.Figure;
import dev.arc.quantity.Token.Numeral;
import java.util.ArrayList;
import java.util.List;

/// Reads digits with whatever marks group them or open their decimals.
final class Numerals {

  private static final int GROUP = 3;

  private final String text;
  private final List<String> pieces = new ArrayList<>();
  private final StringBuilder separators = new StringBuilder();
  private int at;

  private Numerals(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /// The numeral that starts at a digit. One that is no number (an address, a version) has no
  /// figures.
  static Numeral at(String text, int start) {
    var numerals = new Numerals(text, start);
    numerals.collect();
    var figures = numerals.endsWithDash() ? numerals.wholeFigures() : numerals.figures();
    if (figures.isEmpty() && numerals.separators.indexOf(".") < 0) {
      // A list without spaces: 1,2,3 is three numbers.
      var first = numerals.pieces.getFirst();
      return new Numeral(
          start, start + first.length(), List.of(Figure.of(first, "")), Culture.UNKNOWN);
    }
    return new Numeral(start, numerals.at, figures, numerals.culture(figures));
  }

  /// `12.400,-` and `12'400.–`: the dash stands for no decimals.
  private boolean endsWithDash() {
    var dash =
        at + 1 < text.length()
            && (text.charAt(at) == ',' || text.charAt(at) == '.')
            && (text.charAt(at + 1) == '-'
                || text.charAt(at + 1) == '–'
                || text.charAt(at + 1) == '—')
            && !digitAt(at + 2);
    at += dash ? 2 : 0;
    return dash;
  }

  private List<Figure> wholeFigures() {
    return isGrouped(pieces.size()) || separators.isEmpty() ? List.of(whole()) : List.of();
  }

  /// Told by the mark that opens the decimals, where only one reading is left.
  private Culture culture(List<Figure> figures) {
    if (figures.size() != 1 || figures.getFirst().lastDigit().scale() <= 0) {
      return Culture.UNKNOWN;
    }
    return separators.charAt(separators.length() - 1) == ',' ? Culture.COMMA : Culture.POINT;
  }

  private void collect() {
    digits();
    while (at < text.length()) {
      var width = separatorWidth();
      if (width == 0) {
        return;
      }
      separators.append(normal(text.charAt(width == 1 ? at : at + 1)));
      at += width;
      digits();
    }
  }

  private void digits() {
    var start = at;
    while (at < text.length() && Marks.isDigit(text.charAt(at))) {
      at++;
    }
    pieces.add(text.substring(start, at));
  }

  /// How many characters the separator here has; 0 when the numeral ends here.
  private int separatorWidth() {
    var mark = text.charAt(at);
    if (mark == '{' && text.startsWith("{,}", at) && digitAt(at + GROUP)) {
      return 3;
    }
    if (!digitAt(at + 1)) {
      return 0;
    }
    if (mark == ',' || mark == '.') {
      return 1;
    }
    var groups = Marks.isSpace(mark) || mark == '\'' || mark == '’' || mark == '_';
    return groups && joinsGroup() ? 1 : 0;
  }

  /// A space joins two groups only where nothing else can be meant: up to three digits, then
  /// exactly three.
  private boolean joinsGroup() {
    return pieces.getLast().length() <= GROUP
        && (separators.isEmpty()
            ? !pieces.getFirst().startsWith("0")
            : pieces.getLast().length() == GROUP)
        && separators.indexOf(".") < 0
        && separators.indexOf(",") < 0
        && digitAt(at + 2)
        && digitAt(at + GROUP)
        && !digitAt(at + GROUP + 1);
  }

  private boolean digitAt(int index) {
    return index < text.length() && Marks.isDigit(text.charAt(index));
  }

  private static char normal(char mark) {
    return mark == ',' || mark == '.' ? mark : ' ';
  }

  private List<Figure> figures() {
    if (separators.isEmpty()) {
      return List.of(Figure.of(pieces.getFirst(), ""));
    }
    var last = separators.charAt(separators.length() - 1);
    if (last == ' ') {
      return uniform(' ', separators.length()) ? List.of(whole()) : List.of();
    }
    var others = separators.length() - 1;
    if (others == 0) {
      return oneMark(last);
    }
    if (uniform(last, separators.length())) {
      return isGrouped(pieces.size()) ? List.of(whole()) : List.of();
    }
    return uniform(separators.charAt(0), others) && isGrouped(pieces.size() - 1)
        ? List.of(decimal())
        : List.of();
  }

  /// `1.355` and `1,355` are a thousand to one reader and a fraction to another; `1.35` is a
  /// fraction to all.
  private List<Figure> oneMark(char mark) {
    var canGroup = isGrouped(2) && !pieces.getFirst().startsWith("0");
    if (!canGroup) {
      return List.of(decimal());
    }
    return mark == ',' ? List.of(whole(), decimal()) : List.of(decimal(), whole());
  }

  private boolean uniform(char mark, int count) {
    for (var index = 0; index < count; index++) {
      if (separators.charAt(index) != mark) {
        return false;
      }
    }
    return true;
  }

  /// Whether the first pieces are groups: the last of three digits, those between of three or, as
  /// in India, two.
  private boolean isGrouped(int count) {
    for (var index = 1; index < count - 1; index++) {
      var length = pieces.get(index).length();
      if (length != GROUP && length != 2) {
        return false;
      }
    }
    return pieces.getFirst().length() <= GROUP && pieces.get(count - 1).length() == GROUP;
  }

  private Figure whole() {
    return Figure.of(String.join("", pieces), "");
  }

  private Figure decimal() {
    return Figure.of(String.join("", pieces.subList(0, pieces.size() - 1)), pieces.getLast());
  }
}
