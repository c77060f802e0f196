package dev.arc.quantity;

/// Tells dollar signs that fence LaTeX mathematics from those that stand for money. One instance
/// reads one text, from its start to its end.
final class Maths {

  private final String text;
  private boolean inside;

  Maths(String text) {
    this.text = text;
  }

  /// Whether this dollar sign opens or closes LaTeX mathematics, as in `$12{,}400$`, rather than
  /// standing for money.
  boolean isFence(int at) {
    if (inside) {
      inside = false;
      return true;
    }
    if (charAt(at + 1) == '$' || charAt(at - 1) == '$') {
      return true;
    }
    if (charAt(at - 1) == '\\' || Marks.isSpace(charAt(at + 1))) {
      return false;
    }
    var close = closingFence(at);
    inside = close > 0;
    return inside;
  }

  private int closingFence(int at) {
    for (var index = at + 1; index < text.length() && text.charAt(index) != '\n'; index++) {
      if (text.charAt(index) == '$' && text.charAt(index - 1) != '\\') {
        var closes =
            !Marks.isSpace(text.charAt(index - 1))
                && text.charAt(index - 1) != '('
                && text.charAt(index - 1) != '*'
                && text.charAt(index - 1) != '-'
                && !Character.isLetterOrDigit(charAt(index + 1));
        return closes ? index : 0;
      }
    }
    return 0;
  }

  private char charAt(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
  }
}
