package dev.arc.quantity;

/// Characters that are easily confused.
final class Marks {

  private Marks() {}

  /// A space within a line: plain, no-break, narrow no-break, thin or figure space.
  static boolean isSpace(char mark) {
    return mark == ' '
        || mark == '\u00a0'
        || mark == '\u202f'
        || mark == '\u2009'
        || mark == '\u2007';
  }

  /// A minus sign: hyphen, minus, en dash, or the full-width and small forms.
  static boolean isMinus(char mark) {
    return mark == '-' || mark == '−' || mark == '–' || mark == '‑' || mark == '﹣' || mark == '－';
  }

  static boolean isDigit(char mark) {
    return mark >= '0' && mark <= '9';
  }

  /// Marks of Markdown and LaTeX that surround a figure without changing it.
  static boolean isDecoration(char mark) {
    return mark == '*' || mark == '_' || mark == '`' || mark == '\\' || mark == '{' || mark == '}';
  }
}
