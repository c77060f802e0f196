package dev.arc.stats;

import java.util.Objects;

/// A range that a true rate is believed to lie in.
///
/// @param low its lower end, a fraction of 1
/// @param high its upper end, a fraction of 1
/// @param method how it was made, for example `wilson`
/// @param confidence how often such ranges hold the truth, a fraction of 1
public record Interval(double low, double high, String method, double confidence) {

  public Interval {
    Objects.requireNonNull(method, "method is null");
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "interval is " + low + " to " + high + ", expected low <= high");
    }
    Confidence.require(confidence);
  }

  /// Whether the range holds the value.
  public boolean holds(double value) {
    return low <= value && value <= high;
  }

  /// High minus low.
  public double width() {
    return high - low;
  }
}
