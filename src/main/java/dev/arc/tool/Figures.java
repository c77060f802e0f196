package dev.arc.tool;

import java.math.BigDecimal;
import java.util.Optional;

/// Numbers in arguments, as programs read them: a dot for decimals, commas only between groups of
/// three.
final class Figures {

  private static final int LONGEST = 60;

  private Figures() {}

  static Optional<BigDecimal> read(String text) {
    var digits = text.strip();
    if (digits.isEmpty() || digits.length() > LONGEST || !isNumber(digits)) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(digits.replace(",", "")));
  }

  private static boolean isNumber(String text) {
    var at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    var whole = digitsFrom(text, at);
    if (whole == at) {
      return false;
    }
    var grouped = whole;
    while (isGroup(text, grouped) && whole - at <= 3) {
      grouped += 4;
    }
    if (grouped < text.length() && text.charAt(grouped) == '.') {
      var end = digitsFrom(text, grouped + 1);
      return end == text.length() && end > grouped + 1;
    }
    return grouped == text.length();
  }

  /// Whether a comma and exactly three digits stand here.
  static boolean isGroup(CharSequence text, int at) {
    return at < text.length() && text.charAt(at) == ',' && digitsFrom(text, at + 1) == at + 4;
  }

  static int digitsFrom(CharSequence text, int from) {
    var at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
