package dev.arc.cost;

/// From one number to another, both included.
public record Range(long low, long high) {

  public Range {
    if (low < 0 || high < low) {
      throw new IllegalArgumentException(
          "range from " + low + " to " + high + ", expected 0 <= low <= high");
    }
  }

  Range plus(Range other) {
    return new Range(Math.addExact(low, other.low), Math.addExact(high, other.high));
  }

  Range times(long factor) {
    return new Range(Math.multiplyExact(low, factor), Math.multiplyExact(high, factor));
  }
}
