package dev.arc.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Figures and names as people read them.
final class Figures {

  private static final double LEAST_PROBABILITY = 0.0001;
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private Figures() {}

  /// `66%`, `99.6%`: whole percent, unless that would claim all or nothing.
  static String percent(double share) {
    var percent = share * 100;
    var isNearlyAllOrNothing = (percent > 99 && percent < 100) || (percent > 0 && percent < 1);
    return String.format(Locale.ROOT, isNearlyAllOrNothing ? "%.1f%%" : "%.0f%%", percent);
  }

  /// `30 points`
  static String points(double share) {
    var points = Math.round(share * 1000) / 10.0;
    var text =
        points == Math.rint(points)
            ? String.format(Locale.ROOT, "%.0f", points)
            : String.format(Locale.ROOT, "%.1f", points);
    return text + (text.equals("1") ? " point" : " points");
  }

  /// A probability by two digits that count: `p = 1`, `p = 0.25`, `p < 0.0001`.
  static String probability(double value) {
    return value < LEAST_PROBABILITY
        ? "p < 0.0001"
        : "p = " + new BigDecimal(value).round(TWO_DIGITS).stripTrailingZeros().toPlainString();
  }

  /// With its sign, and without one where it is nothing: `+30`, `-0.4`, `0`.
  static String signed(double value, String form) {
    var text = String.format(Locale.ROOT, form, value);
    return text.matches("[+-]0(?:\\.0+)?") ? text.substring(1) : text;
  }

  /// Percentage points with their sign: `+30`, `-0.4`, `0`.
  static String signedPoints(double points) {
    var text = signed(Math.round(points * 10) / 10.0, "%+.1f");
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /// `0.0123 USD`, `12.40 USD`, `unknown`
  static String dollars(@Nullable BigDecimal amount) {
    if (amount == null) {
      return "unknown";
    }
    if (amount.signum() == 0) {
      return "0 USD";
    }
    var places = amount.compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
    return amount.setScale(places, RoundingMode.HALF_UP).toPlainString() + " USD";
  }

  /// `TOOL_EXECUTION` as `Tool Execution`
  static String words(String constant) {
    return Arrays.stream(constant.toLowerCase(Locale.ROOT).split("_"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  /// `currency, unit`; a dash where there is nothing
  static String listed(List<String> words) {
    return words.isEmpty() ? "-" : String.join(", ", words);
  }
}
