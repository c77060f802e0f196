package dev.arc.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/// Chance of one scenario: the same seed and slot always draw the same things, whatever else is
/// generated. Not thread-safe.
final class Draw {
  private final SplittableRandom random;
  private final long seed;
  private final String slot;
  private final boolean shared;

  Draw(long seed, String slot) {
    this(seed, slot, false);
  }

  private Draw(long seed, String slot, boolean shared) {
    this.seed = seed;
    this.slot = slot;
    this.shared = shared;
    this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + spread(slot));
  }

  /// Chance of scenarios that share what they draw, though one may have to draw more than another.
  static Draw shared(long seed, String progression) {
    return new Draw(seed, progression, true);
  }

  /// Where chance is shared, that of one part: what is drawn for it shifts nothing of the others.
  /// Elsewhere one part after the other draws of the same chance.
  Draw part(String name) {
    return shared ? new Draw(seed, slot + "/" + name, true) : this;
  }

  private static long spread(String slot) {
    var crc = new CRC32();
    crc.update(slot.getBytes(StandardCharsets.UTF_8));
    return crc.getValue() * 0xBF58476D1CE4E5B9L;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// Two different ones; the list has at least two.
  <T> List<T> twoOf(List<T> choices) {
    var rest = new ArrayList<>(choices);
    var first = rest.remove(random.nextInt(rest.size()));
    return List.of(first, oneOf(rest));
  }

  /// From `low` to `high`, both included.
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  boolean coin() {
    return random.nextBoolean();
  }

  /// A number between two bounds, small ones as likely as large ones, with so many decimals.
  BigDecimal amount(BigDecimal from, BigDecimal to, int decimals) {
    var low = Math.log(from.doubleValue());
    var high = Math.log(to.doubleValue());
    var drawn = Math.exp(low + random.nextDouble() * (high - low));
    return BigDecimal.valueOf(drawn).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  /// A rate around a middle, at most a twentieth off, with five significant digits.
  BigDecimal around(BigDecimal middle) {
    var factor = 0.95 + random.nextDouble() / 10;
    return middle
        .multiply(BigDecimal.valueOf(factor))
        .round(new java.math.MathContext(5, RoundingMode.HALF_EVEN));
  }

  <T> List<T> shuffled(List<T> items) {
    var mixed = new ArrayList<>(items);
    for (var i = mixed.size() - 1; i > 0; i--) {
      java.util.Collections.swap(mixed, i, random.nextInt(i + 1));
    }
    return mixed;
  }
}
