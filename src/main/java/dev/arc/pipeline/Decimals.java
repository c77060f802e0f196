package dev.arc.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;

/// Small fractions as people read them.
final class Decimals {

  private static final MathContext TWO_DIGITS = new MathContext(2);

  private Decimals() {}

  /// Two digits that count: `0.031`, `0.00041`, `1`.
  static String of(double value) {
    return new BigDecimal(value).round(TWO_DIGITS).stripTrailingZeros().toPlainString();
  }
}
