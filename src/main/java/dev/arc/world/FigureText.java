package dev.arc.world;

import dev.arc.world.Presentation.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Digits on paper: writes a figure in one of the styles, and reads any writing as a US reader
/// would.
final class FigureText {

  private static final char NARROW_SPACE = '\u202f';

  private FigureText() {}

  /// The figure with its sign, at least `decimals` places, and more where rounding would lose
  /// something.
  static String write(BigDecimal value, int decimals, Numbers style) {
    return signed(digits(value, decimals, style), value.signum() < 0, style);
  }

  /// Puts the sign of a negative figure around or before its text.
  static String signed(String text, boolean negative, Numbers style) {
    if (!negative) {
      return text;
    }
    return style == Numbers.ACCOUNTING ? "(" + text + ")" : "-" + text;
  }

  /// The figure's absolute value.
  static String digits(BigDecimal value, int decimals, Numbers style) {
    var exact = value.abs().stripTrailingZeros();
    var plain =
        exact
            .setScale(Math.max(decimals, Math.max(exact.scale(), 0)), RoundingMode.UNNECESSARY)
            .toPlainString();
    var point = plain.indexOf('.');
    var whole = point < 0 ? plain : plain.substring(0, point);
    var grouped =
        switch (style) {
          case US, ACCOUNTING -> grouped(whole, ',', 3);
          case GERMAN -> grouped(whole, '.', 3);
          case FRENCH -> grouped(whole, NARROW_SPACE, 3);
          case SWISS -> grouped(whole, '\'', 3);
          case INDIAN -> grouped(whole, ',', 2);
          case PLAIN -> whole;
        };
    return point < 0 ? grouped : grouped + decimalMark(style) + plain.substring(point + 1);
  }

  private static char decimalMark(Numbers style) {
    return switch (style) {
      case GERMAN, FRENCH -> ',';
      case US, SWISS, INDIAN, PLAIN, ACCOUNTING -> '.';
    };
  }

  /// Groups of three from the right, or three once and then `size`.
  private static String grouped(String whole, char mark, int size) {
    var text = new StringBuilder(whole);
    for (var at = whole.length() - 3; at > 0; at -= size) {
      text.insert(at, mark);
    }
    return text.toString();
  }

  /// What a US reader takes a figure for: commas and spaces group, the dot separates decimals. Only
  /// where that is impossible, for there is more than one dot, are dots taken to group and the
  /// comma to separate.
  static BigDecimal readAsUs(String written) {
    var dots = written.chars().filter(each -> each == '.').count();
    var decimal = dots > 1 ? ',' : '.';
    var digits = new StringBuilder();
    for (var each : written.toCharArray()) {
      if (each >= '0' && each <= '9') {
        digits.append(each);
      } else if (each == decimal) {
        digits.append('.');
      }
    }
    var value = new BigDecimal(digits.toString());
    return written.startsWith("-") || written.startsWith("(") ? value.negate() : value;
  }
}
