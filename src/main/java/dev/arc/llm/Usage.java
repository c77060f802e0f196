package dev.arc.llm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a call used. Tokens are counts; cost is in US dollars as the provider itself reported it, null when it did not.
public record Usage(int calls, long promptTokens, long completionTokens, long cachedTokens, @Nullable BigDecimal costUsd) {

  public static final Usage NONE = new Usage(0, 0, 0, 0, null);

  /// Both together. The cost of the sum is known only as far as parts reported one.
  public Usage plus(Usage other) {
    return new Usage(
        calls + other.calls,
        promptTokens + other.promptTokens,
        completionTokens + other.completionTokens,
        cachedTokens + other.cachedTokens,
        add(costUsd, other.costUsd));
  }

  private static @Nullable BigDecimal add(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null) {
      return other;
    }
    return other == null ? one : one.add(other);
  }
}
