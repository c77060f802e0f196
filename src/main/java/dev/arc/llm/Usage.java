package dev.arc.llm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a call used. Tokens are counts.
///
/// @param cachedTokens the part of `promptTokens` that the provider read from its cache
/// @param costUsd US dollars as the provider itself reported them, null when it did not
/// @param waitedMillis wall time that passed without the model working on this call: the provider's
///   limits, failed attempts and the pauses between them
public record Usage(
    int calls,
    long promptTokens,
    long completionTokens,
    long cachedTokens,
    @Nullable BigDecimal costUsd,
    long waitedMillis) {

  public static final Usage NONE = new Usage(0, 0, 0, 0, null);

  /// A usage that had to wait for nobody.
  public Usage(
      int calls,
      long promptTokens,
      long completionTokens,
      long cachedTokens,
      @Nullable BigDecimal costUsd) {
    this(calls, promptTokens, completionTokens, cachedTokens, costUsd, 0);
  }

  /// Both together. The cost of the sum is known only as far as parts reported one.
  public Usage plus(Usage other) {
    return new Usage(
        calls + other.calls,
        promptTokens + other.promptTokens,
        completionTokens + other.completionTokens,
        cachedTokens + other.cachedTokens,
        add(costUsd, other.costUsd),
        waitedMillis + other.waitedMillis);
  }

  private static @Nullable BigDecimal add(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null) {
      return other;
    }
    return other == null ? one : one.add(other);
  }
}
