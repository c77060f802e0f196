package dev.arc.quantity;

/// How a culture writes numbers: which mark groups the digits, and which opens the decimals.
public enum NumberStyle {
  /// `1,234,567.89`
  US(",", '.'),
  /// `1.234.567,89`
  GERMAN(".", ','),
  /// `1 234 567,89` with narrow no-break spaces.
  FRENCH("\u202f", ','),
  /// `1'234'567.89`
  SWISS("'", '.'),
  /// `12,34,567.89`: thousands, then lakhs and crores.
  INDIAN(",", '.'),
  /// `1234567.89`
  PLAIN("", '.');

  private final String group;
  private final char decimal;

  NumberStyle(String group, char decimal) {
    this.group = group;
    this.decimal = decimal;
  }

  String group() {
    return group;
  }

  char decimal() {
    return decimal;
  }

  /// Whether the character groups digits for a reader of this style.
  boolean groupsWith(char mark) {
    return switch (this) {
      case US, INDIAN -> mark == ',';
      case GERMAN -> mark == '.';
      case FRENCH -> mark == '.' || Marks.isSpace(mark);
      case SWISS -> mark == '\'' || mark == '’';
      case PLAIN -> false;
    };
  }
}
