package dev.arc.quantity;

import java.util.List;

/// A quantity that a text mentions.
///
/// @param start offset of the first character of figure, sign and currency or unit
/// @param end offset after the last
/// @param text what is written there
/// @param readings everything it can mean, the likeliest first; never empty
/// @param stance whether the text claims it
public record Mention(int start, int end, String text, List<Reading> readings, Stance stance) {

  public Mention {
    readings = List.copyOf(readings);
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("the mention \"" + text + "\" has no reading");
    }
  }

  /// The likeliest reading.
  public Quantity likeliest() {
    return readings.getFirst().quantity();
  }

  /// Whether it can be read as this quantity, as precisely as it is written.
  public boolean matches(Quantity truth) {
    for (var reading : readings) {
      if (reading.matches(truth)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the text claims it as its own statement.
  public boolean assertive() {
    return stance == Stance.ASSERTED;
  }
}
